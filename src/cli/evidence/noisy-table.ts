import { randomBytes } from 'node:crypto'
import { deltaUnder } from '#evidence/datasets/asked-dataset.ts'
import { keyOfAccount } from '#evidence/ledger/ledger.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { askedTableRows } from '#evidence/release/asked-table.ts'
import { noiseOf, type HowNoisy } from '#evidence/release/how-changed.ts'
import { costOfNoisy, makeNoisy, noisyThreshold, notGuessedBy, notGuessedFrom } from '#evidence/release/noisy-table.ts'
import { csvText } from '#evidence/standards/csv-text.ts'
import { policyFor, type ReleaseAudience } from '#evidence/suppression/policy.ts'
import { loadSolver } from '#evidence/suppression/solver.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import { countedInLedger } from './case-data-file.ts'
import { mustBeCountable } from './columns.ts'
import { codeInWords, mustBeNew, whereWords } from './files.ts'
import { cutOf, heldAgainstSentence, mustBeReadable, ledgerTables } from './ledger-tables.ts'
import { reserved, type Paying } from './spending.ts'

/** Nineteen counts of twenty are nearer to the true count than this. */
const ONE_IN_TWENTY = 1.96

export interface NoisyAsked {
  readonly by: readonly string[]
  readonly epsilon: number
  readonly about: number
  readonly most: number
  readonly audience: ReleaseAudience
}

/**
 * Counts with exact noise; combinations that too few share are left out. The table is audited against every table of its programme in the ledger, charged before noise is drawn, and recorded before it is given out:
 * the ledger stays locked in between.
 */
export async function withNoise(
  dataset: Dataset,
  { by, epsilon, about, most, audience }: NoisyAsked,
  { ledger, account, file, out }: Paying,
): Promise<{ readonly content: string; readonly told: string }> {
  mustBeCountable(dataset, by)
  mustBeNew(out)
  const solver = await loadSolver()
  const cut = cutOf(dataset)
  const { value, told } = countedInLedger(file, ledger, account, (book, writing) => {
    const before = ledgerTables(book.tables, account.programme, file)
    const how: HowNoisy = {
      is: 'noisy',
      account,
      about,
      epsilon,
      delta: deltaUnder(book.ledger.caps.get(keyOfAccount(account)), about),
      most,
    }
    const wanted = { cut: 1, by, where: [], audience, threshold: policyFor(audience).threshold, how }
    leavesSomething(how)
    const held = notGuessedBy(solver, [cut], before, wanted)
    if (!held.ok)
      throw wrongArgument(
        `No table was made, and nothing was spent: ${codeInWords(held.code)}${whereWords(held.detail)}.`,
      )
    const paid = reserved(book.ledger, writing, { path: ledger, account, cost: costOfNoisy(how) })
    const made = makeNoisy(cut, wanted, [], (count) => new Uint8Array(randomBytes(count)))
    if (!made.ok)
      throw new CommandRefused(
        `No table was made: ${made.code === 'nothing-left' ? `every combination was counted under ${thresholdOf(how)}` : codeInWords(made.code)}. ${paid.told}`,
      )
    // The check that the device of a second person would run: the command line has no second person.
    const drawn = notGuessedFrom(solver, [cut], before, made.value)
    if (!drawn.ok)
      throw new CommandRefused(
        `No table was made: as its noise fell, ${codeInWords(drawn.code)}${whereWords(drawn.detail)}. With a smaller --epsilon that happens less. ${paid.told}`,
      )
    mustBeReadable(made.value)
    writing.write({
      what: 'table',
      programme: account.programme,
      source: file.source,
      release: paid.release,
      table: made.value,
    })
    const named = made.value.shown.filter((count) => count !== null).length
    return {
      content: csvText(askedTableRows(made.value)),
      told: `${String(named)} combinations, ε = ${String(epsilon)}, δ = ${how.delta.toExponential(1)}. One count in twenty is off by more than ${String(Math.ceil(ONE_IN_TWENTY * noiseOf(how).sd))}; combinations counted under ${thresholdOf(how)} are left out.
${paid.told} ${heldAgainstSentence(before.length, account.programme, book.tables.length + 1)}`,
    }
  })
  return { content: value.content, told: `${value.told} ${told} HXL 1.1.` }
}

const thresholdOf = (how: HowNoisy): string => String(Math.ceil(noisyThreshold(how)))

/** Refusals that need no look into the file. */
function leavesSomething(how: HowNoisy): void {
  if (noisyThreshold(how) > how.about)
    throw wrongArgument(
      `No table was made, and nothing was spent: combinations counted under ${thresholdOf(how)} would be left out, and there are about ${String(how.about)} people. A larger --epsilon leaves more.`,
    )
}
