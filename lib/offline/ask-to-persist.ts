/** Asks the browser to keep what is stored. True when it promises to; some ask the person, so call it when they have something to keep. */
export async function askToPersist(
  storage: StorageManager | undefined = navigator.storage,
): Promise<boolean> {
  if (!storage?.persist || !storage.persisted) return false
  try {
    return (await storage.persisted()) || (await storage.persist())
  } catch {
    return false
  }
}
