import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { PreviewFact } from '#evidence/ledger/preview.ts'
import { Icon } from '#web/components/icon.tsx'
import { writeNumber } from '#web/words/written/numbers.ts'

/** What will be lost and which risk remains, in plain words. Computed from the request and never from the records. */
export function LossAndRisk({ facts }: { readonly facts: readonly PreviewFact[] }) {
  return (
    <ul className="stack tight plain-list">
      {facts.map((fact) => (
        <li key={fact.code === 'noise' ? `noise ${String(fact.columns)}` : fact.code} className="row top">
          <Icon name={ICON[fact.code]} size="tiny" />
          <span className="grow">
            <FactWords fact={fact} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const ICON = {
  'combinations-left-out-below': 'lower',
  'values-blank-below': 'lower',
  noise: 'lower',
  'combinations-shown-from': 'lower',
  'longer-combinations-invented': 'lower',
  'mostly-lost': 'info',
  'best-guess-of-100': 'lock',
  'rare-value-chance-one-in': 'lock',
  'records-of-one-child': 'lock',
  budget: 'scales',
} as const

function FactWords({ fact }: { readonly fact: PreviewFact }) {
  const { i18n } = useLingui()
  const number = (value: number, digits = 0) => writeNumber(i18n.locale, value, { maximumFractionDigits: digits })
  switch (fact.code) {
    case 'values-blank-below':
      return <Trans>A value that fewer than about {number(fact.records)} children share is left blank.</Trans>
    case 'combinations-left-out-below':
      return <Trans>A combination that fewer than about {number(fact.records)} children share is left out.</Trans>
    case 'noise':
      return (
        <>
          {fact.columns === 1 ? (
            <Trans>A count of one column is off by up to {number(fact.error)}</Trans>
          ) : (
            <Trans>
              A count of {fact.columns} columns together is off by up to {number(fact.error)}
            </Trans>
          )}
          {', '}
          <Trans>and by more once in twenty times.</Trans>
        </>
      )
    case 'combinations-shown-from':
      return <Trans>A combination in fewer than {number(fact.records)} of the made records is not shown at all.</Trans>
    case 'longer-combinations-invented':
      return (
        <Plural
          value={fact.columns}
          one="Only each column alone follows the real records. Combinations of columns are invented."
          other="Combinations of more than # columns are invented. Do not draw conclusions from them."
        />
      )
    case 'mostly-lost': {
      const records = number(fact.records)
      return (
        <b>
          <Plural
            value={fact.records}
            one={`For about ${records} child most detail is lost. A table with small counts hidden says more.`}
            other={`For about ${records} children most detail is lost. A table with small counts hidden says more.`}
          />
        </b>
      )
    }
    case 'best-guess-of-100':
      return (
        <Trans>
          A person who knows everything about all the others, and guesses whether one child was counted, is right at
          most {fact.right} times in 100. Without these data they would be right 50 times.
        </Trans>
      )
    case 'rare-value-chance-one-in':
      return (
        <Trans>
          With a chance of one in {number(fact.chances)}, a value that only one child has appears in the result.
        </Trans>
      )
    case 'records-of-one-child':
      return (
        <Plural
          value={fact.most}
          one="Of brothers and sisters who live together, only one is counted."
          other="Of brothers and sisters who live together, at most # are counted."
        />
      )
    case 'budget':
      return (
        <>
          <Trans>
            Of the year’s budget of {number(fact.cap, 2)}, {number(fact.spentBefore, 2)} is already spent; after this
            release it is {number(fact.spentAfter, 2)}.
          </Trans>{' '}
          {!fact.fits && (
            <b>
              <Trans>That is more than is left: this cannot be made.</Trans>
            </b>
          )}
        </>
      )
  }
}
