import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { day, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { mother } from '../../../../test/support/people.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { albania } from '../../country-pack/packs/albania.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { r02AdultOnlyWhenSure } from '../r02-presumed-child.ts'
import { r03Represented } from '../r03-represented.ts'
import { r04SuspectNeverDecides } from '../r04-suspect-never-decides.ts'
import { r05ConsentBeforeSharing } from '../consent/r05-consent-before-sharing.ts'
import { r06WithheldStays } from '../consent/r06-withheld-stays.ts'
import { r07SafeBeforeContact } from '../r07-safe-before-contact.ts'
import { r08Return } from '../r08-return.ts'
import { r09HighRiskTimer } from '../r09-high-risk-timer.ts'
import { r10Closing } from '../r10-closing.ts'
import { r11NoClosingForDeclining } from '../r11-no-penalty.ts'
import { r12OwnScreening } from '../r12-own-screening.ts'
import { r13BirthRegistrationChecked } from '../r13-birth-registration.ts'
import { r14BecomingAnAdult } from '../r14-becoming-an-adult.ts'
import { r15LookAgain } from '../r15-look-again.ts'
import { r20OwnFile } from '../r20-own-file.ts'
import { r16EveryDecision } from './r16-reasoned.ts'
import { r19CountryPack } from './r19-country-pack.ts'

const today = day('2026-03-02')
const closing = { at: today, aftercare: { contacts: [today] }, childTold: { told: 'yes' as const } }

/** Every rule that reads a file. R1 and R18 read the draft alone; R17 is a rule of the evidence record. */
const READS_A_FILE: Readonly<Record<string, (file: CaseFile) => Ruling>> = {
  R2: (file) => r02AdultOnlyWhenSure(file, today),
  R3: (file) => r03Represented(file, today),
  R4: (file) => r04SuspectNeverDecides(file, mother, 'accept-consent'),
  R5: (file) => r05ConsentBeforeSharing(file, { purpose: 'tracing', basis: { is: 'consent' } }, today),
  R6: (file) => r06WithheldStays(file, { recipient: 'school' }, []),
  R7: (file) => r07SafeBeforeContact(file, mother),
  R8: r08Return,
  R9: (file) => r09HighRiskTimer(file, today),
  R10: (file) => r10Closing(file, closing),
  R11: (file) => r11NoClosingForDeclining(file, 'refused-services', []),
  R12: r12OwnScreening,
  R13: r13BirthRegistrationChecked,
  R14: (file) => r14BecomingAnAdult(file, today),
  R15: (file) => r15LookAgain(file, today),
  R16: r16EveryDecision,
  R19: (file) => r19CountryPack(file, albania),
  R20: (file) => r20OwnFile(file, today),
}

const source = globSync('src/domain/{{rules,kinds,closing,deciding}/**/*,families/p20-*}.ts')
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')
const tests = globSync('src/domain/{rules,country-pack}/**/*.test.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

describe('R1 to R20', () => {
  it.each(Array.from({ length: 20 }, (_, at) => `R${String(at + 1)}`).filter((rule) => rule !== 'R17'))(
    '%s stands as a rule of its name, and a test speaks of it',
    (rule) => {
      expect(source).toMatch(new RegExp(`rule(?::| =) '${rule}'|oneAnswer\\('${rule}'`))
      expect(tests).toMatch(new RegExp(`\\b${rule}\\b`))
    },
  )

  it('R17, no free text in evidence, is kept where a record is made: it takes codes alone', () => {
    expect(readFileSync('src/evidence/record/evidence-record.test.ts', 'utf8')).toContain(
      'with words where a code belongs',
    )
  })

  it.each(Object.keys(READS_A_FILE))(
    '%s cannot judge a file of which only the card is held, says which folder it needs, and answers by its own name',
    (rule) => {
      const ask = READS_A_FILE[rule]
      const blind = ask?.(fileHolding([]))
      expect(blind).toMatchObject({ rule, answer: 'cannot-judge' })
      expect(blind?.answer === 'cannot-judge' && blind.dependsOn.length).toBeGreaterThan(0)
      expect(ask?.(fileOf()).answer).not.toBe('cannot-judge')
    },
  )
})
