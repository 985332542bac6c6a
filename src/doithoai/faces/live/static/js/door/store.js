// What the device keeps: the list of one hall, and the steps that wait to be sent. IndexedDB outlives the battery.
const NAME = "doithoai-door";

const open = () =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("lists", { keyPath: "code" });
      asked.result.createObjectStore("steps", { keyPath: "order", autoIncrement: true }).createIndex("code", "code");
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

let opened;
const within = async (table, mode, work) => {
  opened ??= open();
  const database = await opened;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, mode, { durability: "strict" });
    const asked = work(transaction.objectStore(table));
    transaction.oncomplete = () => resolve(asked?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
};

export const keepList = (list) => within("lists", "readwrite", (table) => table.put(list));
export const keptList = (code) => within("lists", "readonly", (table) => table.get(code));
export const dropList = (code) => within("lists", "readwrite", (table) => table.delete(code));
// the same key is kept once: a step that is said again with more (let in after all) takes the place of the first
export const keepStep = async (step) => {
  step.order = await within("steps", "readwrite", (table) => table.put(step));
  return step;
};
export const keptSteps = (code) => within("steps", "readonly", (table) => table.index("code").getAll(code));
export const dropStep = (step) => within("steps", "readwrite", (table) => table.delete(step.order));
