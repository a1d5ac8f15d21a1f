import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FILES = globSync('src/web/**/*.tsx').filter((file) => !file.endsWith('.test.tsx'))

/** What else keeps a control from being pressed, and where a person reads why. */
const SAID_BESIDE: Readonly<Record<string, readonly string[]>> = {
  // It takes the reason, and shows it.
  'components/button.tsx': ['disabled || loading || reason !== null'],
  // An arrow at the end of a row of periods or wishes: the row itself shows that there is nothing further.
  'frame/step-bar.tsx': ['go === null'],
  'screens/for-child/plan/arrange-wishes.tsx': ['at === 0', 'at === page.order.length - 1'],
  // The choice has its reason in its second line.
  'fields/choice-field.tsx': ['choice.disabled'],
  // The page says whose part it is (`NotYours`).
  'screens/what-happened/form/form-frame.tsx': ['folders.length === 0', 'action.busy || folders.length === 0'],
  // On a child's own page: the button is for the one box above it.
  'screens/for-child/plan/own-words.tsx': ["words.trim() === '' || action.busy"],
  // The button says how long.
  'screens/sign-in/lock/unlock.tsx': ['wait > 0'],
  // The panel says that keys are still to come (`KeysToCome`).
  'screens/child/hand-over/hand-over-offer.tsx': ['waits'],
  // Boxes that show what is done or chosen, to who may not change it.
  'screens/child/plan/step-row.tsx': ['!mayWrite || deviceAction.busy'],
  'screens/child/journey/clash-sheet.tsx': ['!mayWrite'],
  // The heading says that there are no records.
  'screens/evidence/tables/cuts.tsx': ['since.now === 0'],
  // Another count is running, with its progress in sight.
  'screens/evidence/indicators/indicator-panel.tsx': ['counting !== null'],
  'screens/evidence/indicators/evidence-indicators-screen.tsx': ['now !== null'],
  // What is wrong with the question or the form stands above (`CannotBeAsked`).
  'screens/own-questions/own-question-screen.tsx': ['faults.length > 0'],
  'screens/own-questions/own-form-screen.tsx': ['faults.length > 0'],
}

/** Another action of the screen is running. */
const IS_BUSY = /^(\w+\.)?busy( \|\| (\w+\.)?busy)*$/u

/** The expressions by which controls of this text are disabled. */
function disabledBy(text: string): readonly string[] {
  return [...text.matchAll(/\bdisabled=\{/gu)].map(({ index, 0: opening }) => {
    const from = index + opening.length
    let depth = 1
    let to = from
    for (; depth > 0 && to < text.length; to += 1) depth += text[to] === '{' ? 1 : text[to] === '}' ? -1 : 0
    return text
      .slice(from, to - 1)
      .replaceAll(/\s+/gu, ' ')
      .trim()
  })
}

const found = FILES.flatMap((file) =>
  disabledBy(readFileSync(file, 'utf8'))
    .filter((why) => !IS_BUSY.test(why))
    .map((why) => ({ file: file.replace('src/web/', ''), why })),
)

describe('A grey button', () => {
  it('has its reason beside it: what is missing, or why else it waits', () => {
    expect(disabledBy('<Button disabled={name === `a${b}` ||\n  !c}>')).toEqual(['name === `a${b}` || !c'])
    expect(found.filter(({ file, why }) => SAID_BESIDE[file]?.includes(why) !== true)).toEqual([])
  })

  it('is excused only where it still is', () => {
    const left = Object.entries(SAID_BESIDE).flatMap(([file, whys]) => whys.map((why) => ({ file, why })))
    expect(left.filter((one) => !found.some(({ file, why }) => file === one.file && why === one.why))).toEqual([])
  })
})
