import { useRef, useState } from 'react'
import type { Device } from '#device/api.ts'
import type { Result } from '#result.ts'
import { logError } from '../diagnostics/error-log.ts'
import { useDevice } from './device-context.tsx'

/** `broke`: the app itself failed. The form stays, nothing typed is lost, and the words say so. */
export interface ActionRefusal<Code extends string, Detail = undefined> {
  readonly code: Code | 'broke'
  readonly detail: Detail | undefined
}

/** An action that a person asked the device for: whether it is running, and the refusal if there was one. */
export interface DeviceAction<Value, Code extends string, Detail = undefined> {
  readonly busy: boolean
  readonly refused: ActionRefusal<Code, Detail> | null
  /** Resolves with the value, or with null where the device refused. A second call while one is running does nothing. */
  readonly run: (
    what: (device: Device) => Promise<Result<Value, Code, Detail>>,
  ) => Promise<{ readonly value: Value } | null>
  readonly clear: () => void
}

export function useDeviceAction<Value, Code extends string, Detail = undefined>(): DeviceAction<Value, Code, Detail> {
  const device = useDevice()
  const under = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ActionRefusal<Code, Detail> | null>(null)

  return {
    busy,
    refused,
    clear() {
      setRefused(null)
    },
    async run(what) {
      if (under.current) return null
      under.current = true
      setBusy(true)
      setRefused(null)
      try {
        const result = await what(device)
        if (result.ok) return { value: result.value }
        setRefused({ code: result.code, detail: result.detail })
        return null
      } catch (error) {
        logError('deed', error)
        setRefused({ code: 'broke', detail: undefined })
        return null
      } finally {
        under.current = false
        setBusy(false)
      }
    },
  }
}
