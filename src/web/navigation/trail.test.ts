import { beforeEach, expect, it } from 'vitest'
import type { Route } from './routes.ts'
import { createTrail, type Trail } from './trail.ts'

const TODAY: Route = { is: 'today' }
const CHILDREN: Route = { is: 'children' }
const CALENDAR: Route = { is: 'calendar' }
const CARERS: Route = { is: 'carers' }

/** The browser's history: it makes a step back some time after it was asked. */
class BrowserHistory extends EventTarget {
  readonly #entries: unknown[] = [null]
  #at = 0
  #asked = 0
  scrollRestoration: ScrollRestoration = 'auto'
  get length(): number {
    return this.#entries.length
  }
  get state(): unknown {
    return this.#entries[this.#at]
  }
  pushState(state: unknown): void {
    this.#entries.splice((this.#at += 1), Infinity, state)
  }
  replaceState(state: unknown): void {
    this.#entries[this.#at] = state
  }
  back(): void {
    this.#asked += 1
  }
  /** Makes the steps it was asked for; a step reaches no further than the first entry. */
  settle(): void {
    while (this.#asked > 0) {
      this.#asked -= 1
      if (this.#at === 0) continue
      this.#at -= 1
      this.dispatchEvent(Object.assign(new Event('popstate'), { state: this.state }))
    }
  }
  forward(): void {}
  go(): void {}
}

let browser: BrowserHistory
let trail: Trail
beforeEach(() => {
  browser = new BrowserHistory()
  trail = createTrail(browser, browser, TODAY)
})

it('goes nowhere from the first screen, and asks the browser for nothing', () => {
  trail.back()
  browser.settle()
  expect(trail.current()).toEqual(TODAY)
})

it('is back at once, before the browser has made the step', () => {
  trail.go(CHILDREN)
  trail.back()
  expect(trail.current()).toEqual(TODAY)
  browser.settle()
  expect(trail.current()).toEqual(TODAY)
})

it('stays where somebody goes while the browser has a step back to make', () => {
  trail.go(CHILDREN)
  trail.go(CALENDAR)
  trail.back()
  trail.go(CARERS)
  browser.settle()
  expect(trail.current()).toEqual(CARERS)
  browser.back()
  browser.settle()
  expect(trail.current()).toEqual(CHILDREN)
  browser.back()
  browser.settle()
  expect(trail.current()).toEqual(TODAY)
})

it('makes one step for each press, however quick', () => {
  trail.go(CHILDREN)
  trail.go(CALENDAR)
  trail.go(CARERS)
  trail.back()
  trail.back()
  expect(trail.current()).toEqual(CHILDREN)
  browser.settle()
  expect(trail.current()).toEqual(CHILDREN)
  browser.back()
  browser.settle()
  expect(trail.current()).toEqual(TODAY)
})

it('leads nowhere but to the first screen after everything was forgotten, also with a step back on its way', () => {
  trail.go(CHILDREN)
  trail.go(CALENDAR)
  trail.back()
  trail.forget(TODAY)
  browser.settle()
  expect(trail.current()).toEqual(TODAY)
  browser.back()
  browser.settle()
  expect([trail.current(), trail.canGoBack()]).toEqual([TODAY, false])
})
