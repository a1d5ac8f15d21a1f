const NAME = 'daybook-replica'

/**
 * One tab owns what is kept on this device. Answers whether this tab holds it; `lost` is called when another tab takes it over.
 * `take`: take it from the tab that has it.
 */
export async function ownReplica(take: boolean, lost: () => void): Promise<boolean> {
  return new Promise((answer, fail) => {
    navigator.locks
      .request(NAME, take ? { steal: true } : { ifAvailable: true }, async (lock) => {
        answer(lock !== null)
        if (lock) await new Promise<never>(() => undefined)
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') lost()
        else fail(error instanceof Error ? error : new Error('the lock of this device failed'))
      })
  })
}
