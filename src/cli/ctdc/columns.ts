/**
 * Columns and codes of the case data that the Counter-Trafficking Data Collaborative publishes. Facts only.
 * A cell is kept unchanged whatever this list says; the list only decides what is reported as unknown.
 */
export type Codes =
  | { readonly is: 'list'; readonly values: readonly string[]; readonly several?: true }
  | { readonly is: 'year'; readonly from: number; readonly to: number }
  | { readonly is: 'alpha-2' }
  | { readonly is: 'alpha-3' }
  /** Any text: columns in which the publisher joins others. */
  | { readonly is: 'text' }

export interface SourceColumn {
  readonly name: string
  readonly codes: Codes
}

export interface SourceLayout {
  readonly id:
    | 'ctdc-k-anonymised-2020'
    | 'ctdc-k-anonymised-2020-recoded'
    | 'ctdc-synthetic-2024'
    | 'ctdc-victim-perpetrator-2022'
  readonly title: string
  /** Values that mean "not known" in any column; the empty cell is always one of them. */
  readonly missing: readonly string[]
  readonly columns: readonly SourceColumn[]
}

/** Joins several codes in one cell. */
export const BETWEEN_CODES = ';'

const list = (...values: string[]): Codes => ({ is: 'list', values })
const several = (...values: string[]): Codes => ({ is: 'list', values, several: true })
const text: Codes = { is: 'text' }
const flag = list('0', '1')
const oneOrNothing = list('1')
const each = (codes: Codes, ...names: string[]): SourceColumn[] => names.map((name) => ({ name, codes }))

const AGES = ['0--8', '9--17', '18--20', '21--23', '24--26', '27--29', '30--38', '39--47', '48+']
const MAJORITY = list('Adult', 'Minor')

const K_ANONYMISED: SourceLayout = {
  id: 'ctdc-k-anonymised-2020',
  title: 'CTDC k-anonymised global dataset, 2020',
  missing: ['', '-99', '00'],
  columns: [
    ...each({ is: 'year', from: 2002, to: 2023 }, 'yearOfRegistration'),
    ...each(list('Case Management', 'Hotline'), 'Datasource'),
    ...each(list('Female', 'Male'), 'gender'),
    ...each(list(...AGES), 'ageBroad'),
    ...each(MAJORITY, 'majorityStatus', 'majorityStatusAtExploit', 'majorityEntry'),
    ...each({ is: 'alpha-2' }, 'citizenship'),
    ...[
      'DebtBondage',
      'TakesEarnings',
      'RestrictsFinancialAccess',
      'Threats',
      'PsychologicalAbuse',
      'PhysicalAbuse',
      'SexualAbuse',
      'FalsePromises',
      'PsychoactiveSubstances',
      'RestrictsMovement',
      'RestrictsMedicalCare',
      'ExcessiveWorkingHours',
      'UsesChildren',
      'ThreatOfLawEnforcement',
      'WithholdsNecessities',
      'WithholdsDocuments',
      'Other',
      'NotSpecified',
    ].map((means) => ({ name: `meansOfControl${means}`, codes: flag })),
    ...each(text, 'meansOfControlConcatenated'),
    ...each(
      flag,
      'isForcedLabour',
      'isSexualExploit',
      'isOtherExploit',
      'isSexAndLabour',
      'isForcedMarriage',
      'isForcedMilitary',
      'isOrganRemoval',
      'isSlaveryAndPractices',
    ),
    ...each(text, 'typeOfExploitConcatenated'),
    ...[
      'Agriculture',
      'Aquafarming',
      'Begging',
      'Construction',
      'DomesticWork',
      'Hospitality',
      'IllicitActivities',
      'Manufacturing',
      'MiningOrDrilling',
      'Peddling',
      'Transportation',
      'Other',
      'NotSpecified',
    ].map((labour) => ({ name: `typeOfLabour${labour}`, codes: flag })),
    ...each(text, 'typeOfLabourConcatenated'),
    ...each(
      flag,
      'typeOfSexProstitution',
      'typeOfSexPornography',
      'typeOfSexRemoteInteractiveServices',
      'typeOfSexPrivateSexualServices',
    ),
    ...each(text, 'typeOfSexConcatenated'),
    ...each(flag, 'isAbduction'),
    ...each(text, 'RecruiterRelationship'),
    ...each({ is: 'alpha-2' }, 'CountryOfExploitation'),
    ...each(
      flag,
      'recruiterRelationIntimatePartner',
      'recruiterRelationFriend',
      'recruiterRelationFamily',
      'recruiterRelationOther',
      'recruiterRelationUnknown',
    ),
  ],
}

const RECODED: SourceLayout = {
  id: 'ctdc-k-anonymised-2020-recoded',
  title: 'CTDC k-anonymised global dataset, 2020, recoded to ten columns',
  missing: ['', '-99'],
  columns: [
    ...each({ is: 'year', from: 2002, to: 2023 }, 'yearOfRegistration'),
    ...each(list('Case Management', 'Hotline'), 'Datasource'),
    ...each(list('Female', 'Male'), 'gender'),
    ...each({ is: 'alpha-2' }, 'citizenship'),
    ...each(flag, 'isForcedLabour'),
    ...each(list('Financial', 'Physical', 'Survival', 'Threats', 'Other'), 'ControlCategory'),
    ...each(
      list('Family/Relative', 'Friend/Acquaintance', 'Intimate Partner', 'Other', 'Not Specified'),
      'RecruiterCategory',
    ),
    ...each(list('Forced Labor', 'Forced Marriage', 'Sexual Exploitation', 'Other'), 'ExploitType'),
    ...each(
      list(
        'Agriculture',
        'Aquafarming',
        'Begging',
        'Construction',
        'Domestic Work',
        'Manufacturing',
        'Peddling',
        'Other',
        'Unknown',
      ),
      'Labor_Type',
    ),
    ...each(
      list(
        'Age 0-8',
        'Age 9-17',
        'Age 18-20',
        'Age 21-23',
        'Age 24-26',
        'Age 27-29',
        'Age 30-38',
        'Age 39-47',
        'Age 48+',
      ),
      'ageCategories',
    ),
  ],
}

const SYNTHETIC: SourceLayout = {
  id: 'ctdc-synthetic-2024',
  title: 'CTDC global synthetic dataset, 2024 and 2025',
  missing: [''],
  columns: [
    ...each({ is: 'year', from: 2002, to: 2023 }, 'yearOfRegistration'),
    ...each(list('Man', 'Woman', 'Trans/Transgender/NonConforming'), 'gender'),
    ...each(list(...AGES), 'ageBroad'),
    ...each({ is: 'alpha-3' }, 'citizenship', 'CountryOfExploitation'),
    ...each(list('0--12 (0-1 yr)', '13--24 (1-2 yrs)', '25+ (2+ yrs)'), 'traffickMonths'),
    ...[
      'DebtBondageEarnings',
      'Threats',
      'AbusePsyPhySex',
      'FalsePromises',
      'DrugsAlcohol',
      'DenyBasicNeeds',
      'ExcessiveWorkHours',
      'WithholdDocs',
    ].map((means) => ({ name: `means${means}`, codes: oneOrNothing })),
    ...each(oneOrNothing, 'isForcedLabour', 'isSexualExploit', 'isOtherExploit'),
    ...each(
      oneOrNothing,
      'typeOfLabourAgriculture',
      'typeOfLabourConstruction',
      'typeOfLabourDomesticWork',
      'typeOfLabourHospitality',
    ),
    ...each(oneOrNothing, 'typeOfSexProstitution', 'typeOfSexPornography'),
    ...each(
      oneOrNothing,
      'recruiterRelationIntimatePartner',
      'recruiterRelationFriend',
      'recruiterRelationFamily',
      'recruiterRelationOther',
    ),
  ],
}

const REGIONS = ['Africa', 'Americas/Oceania', 'Asia', 'Europe']

const VICTIM_PERPETRATOR: SourceLayout = {
  id: 'ctdc-victim-perpetrator-2022',
  title: 'CTDC global victim-perpetrator synthetic dataset, 2022',
  missing: [''],
  columns: [
    ...each(list('2005-2013', '2014-2018', '2019', '2020', '2021-2022'), 'yearRegister'),
    ...each(list('Female', 'Male'), 'gender'),
    ...each(MAJORITY, 'majorityStatus'),
    ...each(oneOrNothing, 'isForcedLabour', 'isSexualExploit'),
    ...each(list(...REGIONS), 'UN_COO_Region', 'UN_COE_Region'),
    ...each(oneOrNothing, 'IP_Exploiter'),
    ...each(several('Female', 'Male'), 'IP_Gender'),
    ...each(several('0--29', '30--38', '39--47', '48+'), 'IP_ageBroad'),
    ...each(several(...REGIONS), 'IP_citizen_UNRegion'),
    ...each(several('FamilyIntimatePartner', 'FriendAcquaintance', 'StrangerUnknownOther'), 'IP_Relation'),
    ...each(several('No', 'Yes'), 'IP_PayMoney'),
    ...each(oneOrNothing, 'IP_RecruiterBroker', 'IP_TransactionProcess', 'IP_ControlAbuseKidnap'),
  ],
}

/** In the ten-column copy `0` in `citizenship` means not known, while in a flag it means no. */
export const MISSING_IN_COLUMN: Readonly<
  Partial<Record<SourceLayout['id'], Readonly<Record<string, readonly string[]>>>>
> = { 'ctdc-k-anonymised-2020-recoded': { citizenship: ['0'] } }

export const LAYOUTS: readonly SourceLayout[] = [K_ANONYMISED, RECODED, SYNTHETIC, VICTIM_PERPETRATOR]
