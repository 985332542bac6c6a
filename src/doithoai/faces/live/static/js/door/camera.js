// The camera reads one QR after the other: the browser's own reader, else the one that the page carries.
const BETWEEN = 120;
const SAME_AGAIN = 4_000;
const SIDE = 640;

const ownReader = async () => {
  if (!("BarcodeDetector" in window)) return null;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  if (!formats.includes("qr_code")) return null;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? "";
};

const carriedReader = async () => {
  const { default: decode } = await import(document.querySelector("[data-door-decoder]").dataset.doorDecoder);
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decode(brush.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return ""; // no QR in this picture
    }
  };
};

export class Camera {
  constructor(video, onRead) {
    Object.assign(this, { video, onRead, stream: null, last: "", lastAt: 0 });
  }

  get running() {
    return this.stream !== null;
  }

  async start() {
    const wanted = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    this.stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.lock = await navigator.wakeLock?.request("screen").catch(() => null);
    this.look((await ownReader()) ?? (await carriedReader()));
  }

  stop() {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.lock?.release();
    this.video.srcObject = null;
    this.stream = null;
  }

  async look(read) {
    while (this.running) {
      const text = this.video.videoWidth ? await read(this.video).catch(() => "") : "";
      const now = performance.now();
      if (text && (text !== this.last || now - this.lastAt > SAME_AGAIN)) {
        navigator.vibrate?.(60);
        await this.onRead(text);
      }
      if (text) [this.last, this.lastAt] = [text, performance.now()];
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }
}
