"""A nudge from the processes that change the hall to the processes that stream it: «look now».

A nudge carries nothing and may be lost: whoever streams also looks by itself from time to time.
"""
