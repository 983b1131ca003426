type Transaction = {
  readonly error: DOMException | null;
  readonly done: Promise<void>;
  abort(): void;
};

/**
 * Do work of a transaction, all of it or nothing, and return its result once that is stored. A request that the store
 * refuses at once would leave its neighbours written; one refused later aborts by itself.
 */
export async function runWhole<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  const run = async () => {
    try {
      return await work();
    } catch (error) {
      if (transaction.error === null) transaction.abort();
      throw error;
    }
  };
  const [result] = await Promise.all([run(), transaction.done]);
  return result;
}
