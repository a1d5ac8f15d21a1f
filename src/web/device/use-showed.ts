import { useEffect, useEffectEvent } from 'react'
import type { Device } from '#device/api.ts'
import type { Result } from '#result.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { logError } from '../diagnostics/error-log.ts'
import { useDevice } from './device-context.tsx'

/**
 * Tells the device that a person could see these, once they are drawn and the page is in front. A device that is locked
 * meanwhile is told when they are drawn again. `what` names them: nothing is told where there are none.
 */
export function useShowed(what: readonly string[], tell: (device: Device) => Promise<Result<true, Refusal>>): void {
  const device = useDevice()
  const tellNow = useEffectEvent(() => {
    if (document.visibilityState === 'visible') tell(device).catch((error: unknown) => logError('deed', error))
  })
  const names = what.join()
  useEffect(() => {
    if (names === '') return
    tellNow()
    document.addEventListener('visibilitychange', tellNow)
    return () => document.removeEventListener('visibilitychange', tellNow)
  }, [names, device])
}
