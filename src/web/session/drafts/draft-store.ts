import type { Device } from '#device/api.ts'
import { logError } from '../../diagnostics/error-log.ts'

const PAUSE = 400

/** A member's drafts in this page's memory, and their sealed copy on the device. Values must survive `JSON.stringify` and `JSON.parse` unchanged. */
export interface DraftStore {
  /** Restores the sealed copy. Nothing may be read before it resolves. */
  readonly open: () => Promise<void>
  readonly read: (key: string) => unknown
  /** Every draft, by its key. */
  readonly all: () => Readonly<Record<string, unknown>>
  readonly keep: (key: string, value: unknown) => void
  readonly drop: (key: string) => void
  /** Seals what has changed; resolves when it is durable. */
  readonly flush: () => Promise<void>
  /** Clears the memory of the page. */
  readonly close: () => void
}

export function createDraftStore(device: Device): DraftStore {
  const texts = new Map<string, string>()
  let pause: ReturnType<typeof setTimeout> | undefined
  let changed = false

  const flush = async () => {
    clearTimeout(pause)
    if (!changed) return
    changed = false
    try {
      const kept = await device.keepDrafts(Object.fromEntries(texts))
      if (!kept.ok) changed = true
    } catch (error) {
      changed = true
      logError('draft', error)
    }
  }
  const soon = () => {
    changed = true
    clearTimeout(pause)
    pause = setTimeout(() => void flush(), PAUSE)
  }

  return {
    async open() {
      const kept = await device.drafts()
      if (!kept.ok) return
      for (const [key, text] of Object.entries(kept.value)) if (!texts.has(key)) texts.set(key, text)
    },
    read(key) {
      const text = texts.get(key)
      return text === undefined ? undefined : (JSON.parse(text) as unknown)
    },
    all: () => Object.fromEntries([...texts].map(([key, text]) => [key, JSON.parse(text) as unknown])),
    keep(key, value) {
      texts.set(key, JSON.stringify(value))
      soon()
    },
    drop(key) {
      if (texts.delete(key)) soon()
    },
    flush,
    close() {
      clearTimeout(pause)
      texts.clear()
      changed = false
    },
  }
}
