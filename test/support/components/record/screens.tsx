import { Suspense } from 'react'
import { vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Route } from '#web/navigation/routes.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { RouteScreen } from '#web/app/route-screen.tsx'
import { ChildModeProvider } from '#web/screens/for-child/plan/child-mode.tsx'
import { PracticeProvider } from '#web/session/practice.tsx'
import { openOver, type Opened } from '../opened.tsx'
import { watched, withoutMade, type Watched } from './acts.ts'
import { nameOf, pageLines } from './page-lines.ts'

/** Where a record begins: a screen over a device, and how the device answers what it is asked to do. */
export interface Recorded {
  readonly device: Device
  readonly at: Route
  readonly answered?: Readonly<Record<string, unknown>>
  /** Done once the screen stands, before anything is recorded. */
  readonly first?: (page: Standing) => Promise<void>
}

interface Standing extends Opened {
  readonly watched: Watched
  readonly lines: () => readonly string[]
  /** Resolves once nothing is read any more and nothing on the page changes. */
  readonly stands: () => Promise<void>
}

function Anywhere({ at }: { readonly at: Route }) {
  const now = useRoute()
  return now.is === at.is ? (
    <PracticeProvider opening={null}>
      <ChildModeProvider>
        <Suspense fallback={null}>
          <RouteScreen route={now} />
        </Suspense>
      </ChildModeProvider>
    </PracticeProvider>
  ) : null
}

/** Opens it anew. */
async function standing({ device, at, answered, first }: Recorded): Promise<Standing> {
  const seen = watched(device, answered)
  window.print = () => {
    seen.acts.push('the browser prints')
  }
  const shown = openOver(seen.device, <Anywhere at={at} />, at)
  const lines = () => pageLines(shown.page).map(plain)
  let changes = 0
  const observer = new MutationObserver(() => {
    changes += 1
  })
  observer.observe(shown.page, { childList: true, subtree: true, attributes: true, characterData: true })
  const stands = async () => {
    for (let seenAt = -1, n = 0; seenAt !== changes && n < 50; n += 1) {
      seenAt = changes
      await vi.dynamicImportSettled()
      for (let same = 0, before = -1, m = 0; same < QUIET && m < 2000; m += 1) {
        await new Promise((next) => setTimeout(next, 1))
        same = changes === before && seen.waits() === 0 ? same + 1 : 0
        before = changes
      }
    }
  }
  const page = { ...shown, watched: seen, lines, stands }
  await vi.waitFor(() => {
    const waits = [...shown.page.querySelectorAll('[role=status]')].some(({ textContent }) => textContent === 'Opening')
    if (waits || shown.page.textContent.trim() === '') throw new Error('nothing is shown yet')
  }, SOON)
  await stands()
  await first?.(page)
  await stands()
  return page
}
/** So many looks at the page, one after another, show the same. */
const QUIET = 8
const SOON = { timeout: 10_000, interval: 5 }

const plain = (line: string): string => withoutMade(line.replaceAll(/\b\d{1,2}:\d\d\b/g, 'hh:mm'))

const CONTROLS = 'button, a, summary, input[type=checkbox], input[type=radio]'
const controlsOf = (page: HTMLElement): readonly HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => !one.hasAttribute('disabled'))

/** The page, and what each control of it does: where it leads, what it asks the device for, what comes and goes on the page. */
export async function everyPress(recorded: Recorded, deep = 1): Promise<string> {
  const page = await standing(recorded)
  const lines = page.lines()
  const presses = deep > 0 ? await pressesOf({ recorded, lines, pressed: new Set(), page }, [], deep) : []
  return [...lines.filter((line) => !AROUND.test(line)), ...presses].join('\n')
}

interface Pressing {
  readonly recorded: Recorded
  readonly lines: readonly string[]
  /** A control is pressed once, wherever it is met again. */
  readonly pressed: Set<string>
  page: Standing
}

/** As it stood before anything was pressed. */
async function again(pressing: Pressing, way: readonly number[]): Promise<Standing> {
  const { recorded, lines, page } = pressing
  // The screen is left, so that it opens with no state of its own; a press may have left it already.
  if (page.trail.current().is === recorded.at.is) {
    page.trail.replace(recorded.at.is === 'about' ? { is: 'more' } : { is: 'about' })
    await page.stands()
  }
  page.trail.replace(recorded.at)
  await page.stands()
  if (page.lines().join() !== lines.join()) pressing.page = await standing(recorded)
  for (const step of way) {
    controlsOf(pressing.page.page)[step]?.click()
    await pressing.page.stands()
  }
  return pressing.page
}

async function pressesOf(pressing: Pressing, way: readonly number[], deep: number): Promise<readonly string[]> {
  const said: string[] = []
  const names = controlsOf(pressing.page.page).map(calledIn)
  let touched = false
  for (const [at, name] of names.entries()) {
    if (pressing.pressed.has(name) || EVERYWHERE.includes(name) || pressing.pressed.size >= MOST) continue
    pressing.pressed.add(name)
    const page: Standing = touched ? await again(pressing, way) : pressing.page
    const [before, from, acts] = [page.lines(), page.trail.current(), page.watched.acts.length]
    controlsOf(page.page)[at]?.click()
    await page.stands()
    const led = page.trail.current()
    const changes = [
      ...(led === from ? [] : [`→ ${withoutMade(JSON.stringify(led))}`]),
      ...page.watched.acts.slice(acts).map((act) => `! ${act}`),
      ...(led === from ? changed(before, page.lines()) : []),
    ]
    touched = changes.length > 0
    said.push(`${'  '.repeat(way.length)}▸ ${name}`, ...changes.map((line) => `${'  '.repeat(way.length + 1)}${line}`))
    if (deep > 1 && led === from && touched) said.push(...(await pressesOf(pressing, [...way, at], deep - 1)))
  }
  return said
}

/** Long lists have rows of one sort. */
const MOST = 24

/** Around every screen; tests of the frame press them. */
const EVERYWHERE = ['Help with this page', 'Hide', 'Back', 'Close, keep the draft', 'I know this now', 'Enough hints']

/** The name of a control with what it belongs to, where several are called the same. */
const calledIn = (one: HTMLElement): string => {
  const own = plain(nameOf(one))
  const group = one.closest('fieldset, [role=group], li, section, .panel')?.querySelector('legend, h2, h3, .label, b')
  const of = plain((group?.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
  return of === '' || own.includes(of) ? own : `${own} (${of})`
}

/** Lines that went and came. */
export function changed(before: readonly string[], after: readonly string[]): readonly string[] {
  const count = (lines: readonly string[]) =>
    lines.reduce((all, line) => all.set(line, (all.get(line) ?? 0) + 1), new Map<string, number>())
  const beyond = (lines: readonly string[], others: readonly string[]) => {
    const left = count(others)
    return lines.filter((line) => {
      const n = left.get(line) ?? 0
      left.set(line, n - 1)
      return n <= 0
    })
  }
  return [...beyond(before, after).map((line) => `- ${line}`), ...beyond(after, before).map((line) => `+ ${line}`)]
}

/**
 * Answers every question on the page, the first or the last answer of each, until no new question comes, and presses the
 * main button: what stands then, and what the device was asked for.
 */
export async function everyAnswer(recorded: Recorded, take: 'first' | 'last' | 'none', main?: string): Promise<string> {
  const page = await standing(recorded)
  const before = page.lines()
  const done = new Set<string>()
  for (let round = 0; round < 8 && take !== 'none'; round += 1) {
    const todo = questionsOf(page.page).filter(({ key }) => !done.has(key))
    if (todo.length === 0) break
    for (const { key, controls } of todo) {
      done.add(key)
      if (take === 'last' && controls[0]?.type === 'checkbox') continue
      const one = take === 'first' ? controls[0] : controls.at(-1)
      if (one?.isConnected) answer(one)
    }
    await page.stands()
  }
  const [filled, from] = [page.lines(), page.trail.current()]
  const buttons = [...page.page.querySelectorAll<HTMLButtonElement>('button')]
  const button =
    main === undefined
      ? (buttons.find((one) => one.closest('.dock') && one.hasAttribute('data-main')) ??
        buttons.findLast((one) => one.dataset['variant'] === 'filled'))
      : buttons.find((one) => nameOf(one) === main)
  const acts = page.watched.acts.length
  button?.click()
  await page.stands()
  const led = page.trail.current()
  return [
    ...(take === 'first' ? filled.filter((line) => !AROUND.test(line)) : changed(before, filled)),
    `▸ ${button ? plain(nameOf(button)) : 'no such button'}${button?.disabled ? ' {disabled}' : ''}`,
    ...(led === from ? [] : [`  → ${withoutMade(JSON.stringify(led))}`]),
    ...page.watched.acts.slice(acts).map((act) => `  ! ${act}`),
    ...(led === from ? changed(filled, page.lines()).map((line) => `  ${line}`) : []),
  ].join('\n')
}

const AROUND =
  /^[[](Close, keep the draft|Help with this page|.*Hide|I know this now|Enough hints)[\]]|first-use|^What you type is kept/

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement

/** Radio buttons that share a name, or pills of one group, are one question. */
function questionsOf(page: HTMLElement): readonly { readonly key: string; readonly controls: readonly Control[] }[] {
  const all = [
    ...page.querySelectorAll<Control>('input:not([type=file]), textarea, select, .pills button.pill[aria-pressed]'),
  ].filter((one) => !one.disabled)
  const byKey = Map.groupBy(all, (one) => {
    if (one instanceof HTMLInputElement && one.type === 'radio') return `radio ${one.name}`
    const place = one.closest('fieldset, .field')?.querySelector('legend, .label')?.textContent ?? ''
    if (one instanceof HTMLButtonElement) return `pills ${place}`
    return `${one.tagName} ${place} ${nameOf(one)}`
  })
  return [...byKey].map(([key, controls]) => ({ key, controls }))
}

function answer(one: Control): void {
  if (one instanceof HTMLButtonElement || ['checkbox', 'radio'].includes(one.type)) {
    if (!(one instanceof HTMLInputElement) || !one.checked) one.click()
    return
  }
  const text =
    one instanceof HTMLSelectElement
      ? ([...one.options].filter(({ value }) => value !== '').at(-1)?.value ?? '')
      : (TYPED[one.type] ?? (one.inputMode === 'numeric' ? '12' : 'some words'))
  if (!(one instanceof HTMLSelectElement) && one.value !== '') return
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value')?.set?.call(one, text)
  one.dispatchEvent(new Event(one instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}
const TYPED: Readonly<Record<string, string>> = { date: '2026-06-10', month: '2026-05', number: '3', time: '10:00' }
