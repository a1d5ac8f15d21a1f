import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Time limits that a country may set, and what its bodies are for. */
export const countryCodes: Readonly<Record<string, MessageDescriptor>> = {
  'crisis-phase-days': msg`Days of the first phase`,
  'urgent-risk-days': msg`Days to answer an urgent risk`,
  'high-risk-days': msg`Days to answer a high risk`,
  'look-again-days': msg`Days until the levels are reviewed`,
  'family-look-again-days': msg`Days until the family is reviewed`,
  'aftercare-months': msg`Months of follow-up after closing`,
  'aftercare-most-months': msg`Months of follow-up at most`,
  'aftercare-first-within-months': msg`Months until the first follow-up after closing`,
  'adulthood-from-years': msg`Age from which adulthood is planned`,
  'answer-request-days': msg`Days to answer a request to see the file`,
  'answer-demand-days': msg`Days to answer an authority`,
  'keep-contact-days': msg`Days that a contact without a file is kept`,
  'file-link-months': msg`Months that two files stay linked at most`,
  'data-consent-from-years': msg`Age at which a child alone can consent to statistics`,
  'child-protection': msg({ context: 'answer to “What is it for?”', message: 'Child protection' }),
  'civil-registry': msg({ context: 'answer to “What is it for?”', message: 'Registry office' }),
  'police-unit': msg({ context: 'answer to “What is it for?”', message: 'Police' }),
  prosecution: msg({ context: 'answer to “What is it for?”', message: 'Prosecutor' }),
  'trafficking-coordination': msg`Coordination against trafficking`,
  'social-benefits': msg({ context: 'answer to “What is it for?”', message: 'Benefits' }),
  'data-protection': msg({ context: 'answer to “What is it for?”', message: 'Data protection' }),
}
