const NAME = 'daybook-replica'

/**
 * Only one tab may own the data kept on this device. Resolves with whether this tab owns it; `lost` is called when another tab steals the lock. `take`: steal the lock
 * from the tab that holds it.
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
