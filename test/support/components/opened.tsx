import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { I18nProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { WhereQuestion } from '#web/device/asking-where.ts'
import { DeviceProvider } from '#web/device/device-context.tsx'
import { ReadCache } from '#web/device/reads.ts'
import { NavigationProvider } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { createTrail, type Trail } from '#web/navigation/trail.ts'
import { DraftsProvider } from '#web/session/drafts/drafts.tsx'
import { HideProvider } from '#web/session/hide/hide.tsx'
import { RevealProvider } from '#web/session/reveal.tsx'
import { SessionProvider } from '#web/session/session.tsx'
import { UndoProvider } from '#web/session/undo/undo-bar.tsx'
import { todayHere } from '#web/words/today.ts'

i18n.setMessagesCompiler(compileMessage)
i18n.loadAndActivate({ locale: 'en', messages: {} })

// A browser stays where it is and saves; this DOM goes to the address of the download, and all tests after it with it.
HTMLAnchorElement.prototype.click = function () {
  if (!this.hasAttribute('download')) HTMLElement.prototype.click.call(this)
}

const WITHOUT_EVENT = { event: undefined }
// React asks `window` for the present event when an answer reaches a part that is shown no more, and does nothing else. An
// answer on its way when the last test of a file ends comes after this DOM is gone: without a window of its own it would
// be an error of no test.
Object.defineProperty(Object.getPrototypeOf(globalThis) as object, 'window', {
  configurable: true,
  get: () => WITHOUT_EVENT,
})

let open: Root | null = null
function close(): void {
  open?.unmount()
  open = null
  document.body.replaceChildren()
}
afterEach(close)

/** A part of the app on a page, as a person meets it. */
export interface Opened {
  readonly page: HTMLElement
  readonly trail: Trail
  /** Everything that is to be read, with one space between any two parts. */
  readonly reads: () => string
  /** Resolves with what is to be read once there is anything. */
  readonly first: () => Promise<string>
  /** Resolves once this text is to be read. */
  readonly comes: (text: string) => Promise<void>
  /** The control with this name, by its `aria-label`, label or text. Throws where there is none. */
  readonly control: (name: string) => HTMLElement
  readonly press: (name: string) => void
  readonly type: (name: string, text: string) => void
}

/** Opens a part of the app at a route, over a device that runs on this thread. */
export function openOver(device: Device, part: ReactNode, at: Route = { is: 'today' }): Opened {
  const trail = createTrail(history, window, at)
  const reads = new ReadCache(device, todayHere)
  const where = new WhereQuestion()
  const connection = { device, where, reads, listen: reads.listen, close: () => undefined }
  void device.subscribe(reads.changed)
  show(
    <I18nProvider i18n={i18n}>
      <NavigationProvider trail={trail}>
        <DeviceProvider connection={connection}>
          <SessionProvider before={null}>
            <DraftsProvider>
              <HideProvider>
                <RevealProvider>
                  <UndoProvider>{part}</UndoProvider>
                </RevealProvider>
              </HideProvider>
            </DraftsProvider>
          </SessionProvider>
        </DeviceProvider>
      </NavigationProvider>
    </I18nProvider>,
  )
  return opened(trail)
}

/** Opens a control that needs no device. */
export function openAlone(part: ReactNode): Opened {
  show(<I18nProvider i18n={i18n}>{part}</I18nProvider>)
  return opened(createTrail(history, window, { is: 'today' }))
}

/** One part at a time: what was open before is closed. */
function show(part: ReactNode): void {
  close()
  open = createRoot(document.body.appendChild(document.createElement('div')))
  open.render(part)
}

function opened(trail: Trail): Opened {
  // Dialogs open beside the part, at the end of the page.
  const page = document.body
  const reads = () => readIn(page)
  const control = (name: string) => {
    const found = [...page.querySelectorAll<HTMLElement>('button, a, input, textarea, select, summary, [role]')].find(
      (one) => nameOf(one) === name,
    )
    if (!found) throw new Error(`there is no control “${name}” on: ${reads()}`)
    return found
  }
  return {
    page,
    trail,
    reads,
    first: () => vi.waitFor(() => reads() || Promise.reject(new Error('there is nothing to be read')), SOON),
    comes: (text) =>
      vi.waitFor(() => {
        if (!reads().includes(text)) throw new Error(`“${text}” is not to be read on: ${reads()}`)
      }, SOON),
    control,
    press: (name) => control(name).click(),
    type(name, text) {
      const field = control(name)
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`“${name}” is not a field to type in`)
      // React notices a value that is set as a browser sets it, past the setter that it puts on the element itself.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  }
}

const nameOf = (one: HTMLElement): string => {
  const label = one.getAttribute('aria-label')
  if (label !== null) return label
  const labels = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [...(one.labels ?? [])] : []
  return readIn(labels[0] ?? one)
}

/** Parts of a page stand apart, though nothing is between them in its text. */
function readIn(part: Node): string {
  const texts: string[] = []
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '')
    else {
      const inline = node instanceof HTMLElement && INLINE.includes(node.tagName) && !node.className.includes('block')
      if (!inline) texts.push(' ')
      node.childNodes.forEach(visit)
      if (!inline) texts.push(' ')
    }
  }
  visit(part)
  return texts.join('').replaceAll(/\s+/g, ' ').trim()
}
const SOON = { timeout: 30_000, interval: 10 }

const INLINE: readonly string[] = ['B', 'BDI', 'EM', 'I', 'SPAN', 'STRONG']
