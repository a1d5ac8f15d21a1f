/**
 * One tab owns the replica: resolves with how to let go once no other tab holds it, or gives null where `wait` is false and another does. Browsers
 * without Web Locks would let two tabs write over each other, so they are refused.
 */
export async function ownReplica(name: string, how: { wait: boolean }): Promise<{ release(): void } | null> {
  return new Promise((done, failed) => {
    const hold = (lock: Lock | null) => {
      if (!lock) {
        done(null)
        return undefined
      }
      return new Promise<void>((release) => done({ release }))
    }
    navigator.locks.request(`homeward/${name}`, { ifAvailable: !how.wait }, hold).catch(failed)
  })
}
