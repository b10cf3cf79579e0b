import type { Parcel, ParcelStore } from '../retention/outbox.js';

const result = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Longer than any browser takes to open a database that it will open. */
const patience = 3_000;

async function open(): Promise<IDBDatabase> {
  // denied storage throws here in some browsers, and is told by an error in others
  const request = indexedDB.open('fairstay', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'key' });
  const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
  const database = await Promise.race([result(request), late]);
  // a page that clears its storage, or a later version of this, must not wait for us
  database.onversionchange = () => database.close();
  return database;
}

/** What an outbox keeps, in the browser's IndexedDB: opened for each use, since uses are few. */
export function indexedStore(): ParcelStore {
  async function use<T>(
    mode: IDBTransactionMode,
    work: (outbox: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await open();
    try {
      const transaction = database.transaction('outbox', mode);
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      const [value] = await Promise.all([result(work(transaction.objectStore('outbox'))), done]);
      return value;
    } finally {
      database.close();
    }
  }
  return {
    put: (parcel) => use('readwrite', (outbox) => outbox.put(parcel)),
    get: (key) => use('readonly', (outbox) => outbox.get(key) as IDBRequest<Parcel | undefined>),
    keys: () => use('readonly', (outbox) => outbox.getAllKeys() as IDBRequest<string[]>),
    delete: (key) => use('readwrite', (outbox) => outbox.delete(key)),
  };
}
