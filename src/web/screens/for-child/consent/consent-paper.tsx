import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ConsentSheet } from '#domain/for-child/consent-sheet.ts'
import type { ConsentPurpose } from '#domain/vocabulary/consent.ts'
import { CONSENT_MEANS } from '#web/words/consent-means.ts'
import { PagePicture } from '../picture.tsx'
import { CONSENT_ASKS, CONSENT_SAYS, WHO_ANSWERS } from './consent-words.ts'

/** Every text of this sheet, to tell a worker which of them a language lacks. */
export const consentTexts = (purpose: ConsentPurpose, { band, carer }: ConsentSheet): readonly MessageDescriptor[] => [
  CONSENT_ASKS[purpose],
  CONSENT_MEANS[purpose],
  WHO_ANSWERS[band][carer === 'not-asked' ? 'notAsked' : 'asked'],
  ...Object.values(CONSENT_SAYS),
]

/** One purpose on one sheet, with nothing of the file on it: no name, no agency, no reason. It is read aloud, answered, and signed or thumbed. */
export function ConsentPaper({ purpose, sheet }: { readonly purpose: ConsentPurpose; readonly sheet: ConsentSheet }) {
  const { i18n } = useLingui()
  const { band, carer } = sheet
  const says = (words: MessageDescriptor) => i18n._(words)
  const older = band !== '0-5' && band !== '6-11'
  const can = [
    CONSENT_SAYS.choice,
    CONSENT_SAYS.noPenalty,
    CONSENT_SAYS.change,
    ...(older ? [CONSENT_SAYS.part, CONSENT_SAYS.read] : []),
  ]
  const limits = [CONSENT_SAYS.stays, CONSENT_SAYS.danger, ...(older ? [CONSENT_SAYS.law] : [])]
  return (
    <>
      <header className="child-page-head">
        <h2>{says(CONSENT_ASKS[purpose])}</h2>
      </header>
      <section className="child-page-part">
        <PagePicture picture="talk" />
        <div>
          <h3>{says(CONSENT_SAYS.means)}</h3>
          <p>{says(CONSENT_MEANS[purpose])}</p>
          <p>{says(WHO_ANSWERS[band][carer === 'not-asked' ? 'notAsked' : 'asked'])}</p>
        </div>
      </section>
      <section className="child-page-part">
        <PagePicture picture="hand" />
        <ul className="plain-list">
          {can.map((words) => (
            <li key={words.id}>{says(words)}</li>
          ))}
        </ul>
      </section>
      <section className="child-page-part">
        <PagePicture picture="safety" />
        <div>
          <h3>{says(CONSENT_SAYS.secret)}</h3>
          <ul className="plain-list">
            {limits.map((words) => (
              <li key={words.id}>{says(words)}</li>
            ))}
          </ul>
        </div>
      </section>
      <section className="child-page-part answer-part">
        <div>
          <h3>{says(CONSENT_SAYS.answer)}</h3>
          <p className="answer-boxes">
            {[CONSENT_SAYS.yes, CONSENT_SAYS.no, CONSENT_SAYS.later].map((words) => (
              <span key={words.id}>☐ {says(words)}</span>
            ))}
          </p>
        </div>
        <div>
          <p>{says(CONSENT_SAYS.thumb)}</p>
          <div className="thumbprint-box" />
        </div>
      </section>
      <footer className="child-page-foot">
        <p className="short">{says(CONSENT_SAYS.notThat)}</p>
        <p className="short">{says(CONSENT_SAYS.name)}</p>
        {carer !== 'not-asked' && <p className="short">{says(CONSENT_SAYS.adult)}</p>}
        <p className="short">{says(CONSENT_SAYS.explained)}</p>
        <p className="short">{says(CONSENT_SAYS.day)}</p>
      </footer>
    </>
  )
}
