import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Where colleagues come from, and how a screen lets somebody choose or confirm one. */
const COLLEAGUES = /device\.members\(\)|\.grants\b|secondsForStop|whereReaders/
const CHOOSES = /(choices|picks)=|<GiveTo\b|agreeToRecover/
const MEMBERS = /\bmember\b/
/** `GiveDialog` asks for the screens that are made of it. */
const ASKS = /<(AskSupervisorFirst(Of)?|GiveDialog)\b/

/** Screens that choose a colleague and rely on nobody in a child's file. */
const NOT_RELIED_ON: Readonly<Record<string, string>> = {
  'src/web/screens/what-happened/form/key-for-doer.tsx': 'shown below the field that asks, for the same colleague',
  'src/web/screens/supervision/supervision-sessions.tsx': 'a talk about the work, in the file of no child',
  'src/web/screens/safeguarding/ask-for-mark.tsx': 'asked by a focal point, from the file of a report and of no child',
  'src/web/screens/safeguarding/report-fields.tsx': 'names whom a report is about',
  'src/web/screens/directory/who-sees-more.tsx': 'the directory of services is about no child',
}

const chooses = globSync('src/web/{screens,views}/**/*.tsx').filter((file) => {
  const text = readFileSync(file, 'utf8')
  return [COLLEAGUES, CHOOSES, MEMBERS].every((what) => what.test(text))
})

describe('a colleague whom another child’s file marks', () => {
  it('is asked about wherever a colleague is chosen in a child’s file', () => {
    const silent = chooses.filter((file) => !ASKS.test(readFileSync(file, 'utf8')))
    expect(silent.filter((file) => !(file in NOT_RELIED_ON))).toEqual([])
  })

  it('has no exception for a screen that asks, or chooses nobody any more', () => {
    const stale = Object.keys(NOT_RELIED_ON).filter(
      (file) => !chooses.includes(file) || ASKS.test(readFileSync(file, 'utf8')),
    )
    expect(stale).toEqual([])
  })
})
