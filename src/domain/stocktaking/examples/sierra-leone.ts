import type { Stocktaking } from '../stocktaking.ts'
import { impliedBySource, formStated, statedInText, itemStated, statedInSummary, notKnown } from './statements.ts'

const SUMMARY = 'Child trafficking in Sierra Leone, UNICEF, 2005'
const ACT = 'Anti-Human Trafficking and Migrant Smuggling Act, 12 of 2022'
const TIP = 'Trafficking in Persons Reports on Sierra Leone, 2018 to 2024'
const SURVEY = 'Household survey in the Eastern Province, CenHTRO and APRIES'
const reported = <Is extends string>(is: Is, words: string) =>
  statedInText(is, TIP, '2018', `${words} The exact year was not noted.`)
const seen = statedInSummary('yes', SUMMARY, '2005')
const both = { sex: 'everyone' } as const

/**
 * What was read about Sierra Leone. Of the assessment of 2005 only the summary was read, and it is old: its findings
 * may have changed.
 */
export const sierraLeoneExample: Stocktaking = {
  shape: 1,
  name: 'Sierra Leone, from what could be read',
  country: 'SL',
  forms: [
    formStated(
      'sl-all',
      'not-known',
      statedInSummary(
        'yes',
        SUMMARY,
        '2005',
        'Of child trafficking as a whole: children are taken inside the country and abroad.',
      ),
      {
        ...both,
        routes: [
          { scope: 'internal', from: 'the countryside', to: 'the towns' },
          { scope: 'cross-border', from: 'Sierra Leone' },
        ],
      },
    ),
    formStated('sl-sexual', 'sexual-exploitation', seen, both),
    formStated('sl-marriage', 'forced-marriage', seen, both),
    formStated('sl-domestic', 'child-labour', seen, { ...both, work: 'domestic-work' }),
    formStated('sl-mining', 'child-labour', seen, { ...both, work: 'mining-or-drilling' }),
    formStated('sl-fishing', 'child-labour', seen, { ...both, work: 'fishing-or-aquafarming' }),
    formStated('sl-trading', 'child-labour', seen, { ...both, work: 'trading-or-peddling' }),
    formStated('sl-farming', 'child-labour', seen, { ...both, work: 'agriculture' }),
    formStated('sl-begging', 'forced-begging', seen, both),
    formStated('sl-crime', 'petty-crime', seen, both),
    formStated('sl-adoption', 'forced-adoption', seen, both),
    formStated('sl-fighting', 'armed-group', seen, both),
    formStated(
      'sl-labour',
      'child-labour',
      statedInText(
        'yes',
        SURVEY,
        '2020',
        'Child labour was found for 36 % of those aged 5 to 17, and trafficking for 33 %. Usually the child moves to somebody who promises school, as men pikin.',
      ),
      {},
    ),
  ],
  items: [
    itemStated(
      'law',
      'sl-act-2005',
      'Anti-Human Trafficking Act, 7 of 2005',
      statedInText('no', ACT, '2022-07-21', 'Replaced.'),
      statedInText('no', ACT, '2022-07-21'),
    ),
    itemStated(
      'law',
      'sl-act-2022',
      ACT,
      statedInText(
        'yes',
        ACT,
        '2022-07-21',
        'A child is under 18; court cases begin at the High Court; a court case needs no consent of the victim.',
      ),
      notKnown(),
    ),
    itemStated(
      'law',
      'sl-child-marriage',
      'Prohibition of Child Marriage Act',
      statedInText(
        'yes',
        'Prohibition of Child Marriage Act, 5 of 2024, s. 1 to 7 (sierralii.gov.sl)',
        '2024',
        'Nobody under eighteen may be married. Since 14 December 2024 it is a crime to marry a child, to agree to such a marriage, to conduct it or to attend it.',
      ),
      notKnown(),
    ),
    itemStated(
      'law',
      'sl-child-rights',
      'Child Rights Act',
      statedInText(
        'yes',
        'A-Z SL; Truth Media SL, 14 October 2025; Sierra Leone Monitor',
        '2025',
        'A new Child Rights Act was passed on 3 July 2025 and is signed. Its text and the day from which it applies were not found. The act does not ban cutting of girls by name.',
      ),
      notKnown(),
    ),
    itemStated(
      'mechanism',
      'sl-nrm',
      'National referral mechanism and its procedures',
      statedInText('yes', TIP, '2023'),
      statedInText('partly', TIP, '2023', 'Uneven. In that year every identified victim was referred.'),
      ['case-management-monitoring'],
    ),
    itemStated(
      'mechanism',
      'sl-task-force',
      'Task force on trafficking and its secretariat',
      statedInText('yes', ACT, '2022-07-21'),
      notKnown(),
    ),
    itemStated(
      'mechanism',
      'sl-fsu',
      'Family Support Unit of the police',
      reported('yes', 'The unit for children and families.'),
      notKnown('Families accept settlements and victims are put under pressure.'),
      ['safety-security', 'legal-justice'],
    ),
    itemStated('mechanism', 'sl-hotline', 'Hotline', impliedBySource, reported('no', 'The hotline did not work.')),
    itemStated(
      'mechanism',
      'sl-child-welfare',
      'Coordination of child welfare and alternative care by the Ministry of Gender and Children’s Affairs',
      statedInText('yes', 'Sierra Leone News Agency', '2025-05-05'),
      notKnown(),
      ['accommodation-care'],
    ),
    itemStated(
      'mechanism',
      'sl-structure',
      'Child protection structure',
      statedInSummary('yes', SUMMARY, '2005'),
      statedInSummary('partly', SUMMARY, '2005', 'Not enough for what trafficked children need in particular.'),
    ),
    itemStated(
      'programme',
      'sl-prevention',
      'Programmes to prevent child trafficking',
      statedInSummary('no', SUMMARY, '2005'),
      statedInSummary('no', SUMMARY, '2005'),
    ),
    itemStated(
      'programme',
      'sl-services',
      'Services for victims',
      impliedBySource,
      reported('partly', 'Few, above all for boys and outside Freetown.'),
      ['accommodation-care'],
    ),
    itemStated(
      'programme',
      'sl-trust-fund',
      'Trust fund for protection, shelters and reintegration',
      statedInText('yes', ACT, '2022-07-21', 'The act sets it up.'),
      notKnown(),
      ['accommodation-care'],
    ),
  ],
  figures: [],
}
