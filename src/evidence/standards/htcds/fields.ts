import {
  CASE_STATUS,
  EVENT_TYPE,
  FORCED_LABOUR_INDUSTRY,
  GENDER,
  HIGHEST_LEVEL_OF_EDUCATION,
  MARITAL_STATUS,
  METHODS_OF_CONTROL,
  METHOD_OF_RECRUITMENT,
  ORGANISATION_TYPE,
  REASON_FOR_REFERRAL,
  RELATIONSHIP_TO_TRAFFICKER,
  ROLE_IN_PROCESS,
  SUPPORT_PLAN_TYPE,
  TRAFFICKING_STATUS,
  TRAFFICKING_STATUS_DECISION_MAKING_ORG,
  TYPE_OF_EXPLOITATION,
  TYPE_OF_SEX_EXPLOITATION,
  VULNERABILITIES,
  WEBSITES_AND_APPS,
} from './codes.ts'

export type Section =
  | 'organisation'
  | 'person'
  | 'victim'
  | 'perpetrator'
  | 'case'
  | 'referral'
  | 'comment'
  | 'event'
  | 'support-plan'
  | 'consent'
/** `organisation`, `person`, `user`: names another record. */
export type Holds = 'text' | 'one' | 'several' | 'date' | 'number' | 'yes-no' | 'organisation' | 'person' | 'user'
/** `country`: ISO 3166-1 alpha-2. `language`: ISO 639-2. `phone`: E.164. */
export type Format = 'country' | 'language' | 'phone'

export interface HtcdsField {
  readonly id: string
  readonly label: string
  readonly section: Section
  readonly holds: Holds
  /** Of the minimum that the standard asks for. */
  readonly core: boolean
  readonly deprecated: boolean
  readonly codes?: Readonly<Record<string, string>>
  readonly format?: Format
}

const CORE = { core: true, deprecated: false } as const
const MORE = { core: false, deprecated: false } as const
const CORE_DEPRECATED = { core: true, deprecated: true } as const
const MORE_DEPRECATED = { core: false, deprecated: true } as const

/** The 83 fields of HTCDS 2.0 in the order of the standard (IOM, CC BY 4.0). The standard has no machine-readable form of its own; its status of all is draft. */
export const HTCDS_FIELDS: readonly HtcdsField[] = [
  { id: 'org_Name', label: 'Organisation Name', section: 'organisation', holds: 'text', ...MORE },
  { id: 'org_ShippingCity', label: 'Shipping City', section: 'organisation', holds: 'text', ...MORE },
  {
    id: 'org_ShippingCountry',
    label: 'Shipping Country',
    section: 'organisation',
    holds: 'text',
    ...MORE,
    format: 'country',
  },
  { id: 'org_ShippingState', label: 'Shipping State/Province', section: 'organisation', holds: 'text', ...MORE },
  { id: 'org_ShippingStreet', label: 'Shipping Street', section: 'organisation', holds: 'text', ...MORE },
  { id: 'org_ShippingPostalCode', label: 'Shipping Zip/Postal Code', section: 'organisation', holds: 'text', ...MORE },
  { id: 'org_ShippingLongitude', label: 'Longitude', section: 'organisation', holds: 'number', ...MORE },
  { id: 'org_ShippingLatitude', label: 'Latitude', section: 'organisation', holds: 'number', ...MORE },
  { id: 'org_Phone', label: 'Phone', section: 'organisation', holds: 'text', ...MORE, format: 'phone' },
  { id: 'org_Type', label: 'Type', section: 'organisation', holds: 'one', ...MORE, codes: ORGANISATION_TYPE },
  { id: 'prs_Salutation', label: 'Salutation', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_FirstName', label: 'First Name', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_MiddleName', label: 'Middle Name', section: 'person', holds: 'text', ...MORE },
  { id: 'prs_SecondName', label: 'Second Name', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_Birthdate', label: 'Birthdate', section: 'person', holds: 'date', ...CORE },
  { id: 'prs_Gender', label: 'Gender', section: 'person', holds: 'one', ...CORE, codes: GENDER },
  { id: 'prs_Deceased', label: 'Deceased', section: 'person', holds: 'yes-no', ...MORE },
  { id: 'prs_MaritalStatus', label: 'Marital Status', section: 'person', holds: 'one', ...MORE, codes: MARITAL_STATUS },
  { id: 'prs_NumberOfChildren', label: 'Number of Children', section: 'person', holds: 'number', ...MORE },
  {
    id: 'prs_PrimaryLanguage',
    label: 'Primary Language',
    section: 'person',
    holds: 'one',
    ...MORE,
    format: 'language',
  },
  {
    id: 'prs_SecondaryLanguage',
    label: 'Secondary Language',
    section: 'person',
    holds: 'one',
    ...MORE,
    format: 'language',
  },
  {
    id: 'prs_HighestLevelOfEducation',
    label: 'Highest Level of Education',
    section: 'person',
    holds: 'one',
    ...MORE,
    codes: HIGHEST_LEVEL_OF_EDUCATION,
  },
  { id: 'prs_Citizenship', label: 'Citizenship', section: 'person', holds: 'several', ...CORE, format: 'country' },
  { id: 'prs_IdentityNumber', label: 'Identity Number', section: 'person', holds: 'text', ...MORE },
  { id: 'prs_Title', label: 'Title', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_Email', label: 'Email', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_HomePhone', label: 'Home Phone', section: 'person', holds: 'text', ...CORE, format: 'phone' },
  { id: 'prs_MobilePhone', label: 'Mobile Phone', section: 'person', holds: 'text', ...CORE, format: 'phone' },
  { id: 'prs_MailingCity', label: 'Mailing City', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_MailingCountry', label: 'Mailing Country', section: 'person', holds: 'text', ...CORE, format: 'country' },
  { id: 'prs_MailingState', label: 'Mailing State/Province', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_MailingStreet', label: 'Mailing Street', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_MailingPostalCode', label: 'Mailing Zip/Postal Code', section: 'person', holds: 'text', ...CORE },
  { id: 'prs_MailingLongitude', label: 'Longitude', section: 'person', holds: 'number', ...MORE },
  { id: 'prs_MailingLatitude', label: 'Latitude', section: 'person', holds: 'number', ...MORE },
  {
    id: 'vic_AgreementToManagePersonalData',
    label: 'Agreement to Manage Personal Data',
    section: 'victim',
    holds: 'yes-no',
    ...MORE_DEPRECATED,
  },
  {
    id: 'vic_TraffickingStatus',
    label: 'Trafficking Status',
    section: 'victim',
    holds: 'one',
    ...CORE,
    codes: TRAFFICKING_STATUS,
  },
  {
    id: 'vic_TraffickingStatusDecisionMakingOrg',
    label: 'Trafficking Status Decision Making Organization',
    section: 'victim',
    holds: 'one',
    ...CORE,
    codes: TRAFFICKING_STATUS_DECISION_MAKING_ORG,
  },
  {
    id: 'vic_RelationshipToTrafficker',
    label: 'Relationship to Trafficker',
    section: 'victim',
    holds: 'one',
    ...MORE,
    codes: RELATIONSHIP_TO_TRAFFICKER,
  },
  { id: 'vic_AgeWhenTrafficked', label: 'Age when Trafficked', section: 'victim', holds: 'number', ...MORE },
  {
    id: 'vic_RecruitmentWebsitesAndApps',
    label: 'Recruitment Websites and Apps',
    section: 'victim',
    holds: 'several',
    ...MORE,
    codes: WEBSITES_AND_APPS,
  },
  {
    id: 'vic_MethodOfRecruitment',
    label: 'Method of Recruitment',
    section: 'victim',
    holds: 'several',
    ...CORE,
    codes: METHOD_OF_RECRUITMENT,
  },
  {
    id: 'vic_LocationOfRecruitment',
    label: 'Location of Recruitment',
    section: 'victim',
    holds: 'organisation',
    ...CORE,
  },
  {
    id: 'vic_MethodsOfControl',
    label: 'Methods of Control',
    section: 'victim',
    holds: 'several',
    ...CORE,
    codes: METHODS_OF_CONTROL,
  },
  {
    id: 'vic_TypeOfExploitation',
    label: 'Type of Exploitation',
    section: 'victim',
    holds: 'several',
    ...CORE,
    codes: TYPE_OF_EXPLOITATION,
  },
  // One in the standard's own list, several in its form for phones: several holds both.
  {
    id: 'vic_ForcedLabourIndustry',
    label: 'Forced Labour Industry',
    section: 'victim',
    holds: 'several',
    ...CORE,
    codes: FORCED_LABOUR_INDUSTRY,
  },
  {
    id: 'vic_TypeOfSexExploitation',
    label: 'Type of Sex Exploitation',
    section: 'victim',
    holds: 'several',
    ...CORE,
    codes: TYPE_OF_SEX_EXPLOITATION,
  },
  {
    id: 'vic_LocationOfExploitation',
    label: 'Location of Exploitation',
    section: 'victim',
    holds: 'organisation',
    ...CORE,
  },
  {
    id: 'vic_ExploitationWebsitesAndApps',
    label: 'Exploitation Websites and Apps',
    section: 'victim',
    holds: 'several',
    ...MORE,
    codes: WEBSITES_AND_APPS,
  },
  {
    id: 'vic_Vulnerabilities',
    label: 'Vulnerabilities',
    section: 'victim',
    holds: 'several',
    ...CORE_DEPRECATED,
    codes: VULNERABILITIES,
  },
  {
    id: 'vic_DetailsOfVulnerabilities',
    label: 'Details Of Vulnerabilities',
    section: 'victim',
    holds: 'text',
    ...CORE_DEPRECATED,
  },
  {
    id: 'per_RoleInProcess',
    label: 'Role in Process',
    section: 'perpetrator',
    holds: 'several',
    ...MORE,
    codes: ROLE_IN_PROCESS,
  },
  { id: 'per_RoleDetails', label: 'Role Details', section: 'perpetrator', holds: 'text', ...MORE },
  { id: 'cas_Status', label: 'Status', section: 'case', holds: 'one', ...CORE, codes: CASE_STATUS },
  { id: 'cas_ReasonForCaseClosure', label: 'Reason for Case Closure', section: 'case', holds: 'text', ...CORE },
  { id: 'cas_CaseOwner', label: 'Case Owner', section: 'case', holds: 'user', ...CORE },
  {
    id: 'cas_ReferringOrganisation',
    label: 'Referring Organisation',
    section: 'referral',
    holds: 'organisation',
    ...CORE,
  },
  { id: 'cas_IncomingReferralDate', label: 'Incoming Referral Date', section: 'referral', holds: 'date', ...CORE },
  {
    id: 'cas_ReferringPrimaryCaseWorker',
    label: 'Referring Primary Case Worker',
    section: 'referral',
    holds: 'person',
    ...CORE,
  },
  {
    id: 'cas_ReasonForIncomingReferral',
    label: 'Reason for Incoming Referral',
    section: 'referral',
    holds: 'one',
    ...CORE,
    codes: REASON_FOR_REFERRAL,
  },
  {
    id: 'cas_IncomingReferralDetails',
    label: 'Incoming Referral Details',
    section: 'referral',
    holds: 'text',
    ...CORE,
  },
  {
    id: 'cas_ReferredOrganisation',
    label: 'Referred Organisation',
    section: 'referral',
    holds: 'organisation',
    ...CORE,
  },
  {
    id: 'cas_ReferredPrimaryCaseWorker',
    label: 'Referred Primary Case Worker',
    section: 'referral',
    holds: 'person',
    ...CORE,
  },
  {
    id: 'cas_ReasonForOutgoingReferral',
    label: 'Reason for Outgoing Referral',
    section: 'referral',
    holds: 'one',
    ...CORE,
    codes: REASON_FOR_REFERRAL,
  },
  { id: 'cas_OutgoingReferralDate', label: 'Outgoing Referral Date', section: 'referral', holds: 'date', ...CORE },
  {
    id: 'cas_OutgoingReferralDetails',
    label: 'Outgoing Referral Details',
    section: 'referral',
    holds: 'text',
    ...CORE,
  },
  { id: 'cco_CaseComment', label: 'Case Comment', section: 'comment', holds: 'text', ...MORE },
  { id: 'hte_Longitude', label: 'Longitude', section: 'event', holds: 'number', ...MORE },
  { id: 'hte_Latitude', label: 'Latitude', section: 'event', holds: 'number', ...MORE },
  { id: 'hte_City', label: 'City', section: 'event', holds: 'text', ...MORE },
  { id: 'hte_Country', label: 'Country', section: 'event', holds: 'text', ...MORE },
  { id: 'hte_State', label: 'State', section: 'event', holds: 'text', ...MORE },
  { id: 'hte_Street', label: 'Street', section: 'event', holds: 'text', ...MORE },
  { id: 'hte_PostalCode', label: 'PostalCode', section: 'event', holds: 'text', ...MORE },
  { id: 'hte_Date', label: 'Date', section: 'event', holds: 'date', ...MORE },
  { id: 'hte_Type', label: 'Type', section: 'event', holds: 'one', ...MORE, codes: EVENT_TYPE },
  { id: 'hte_Description', label: 'Description', section: 'event', holds: 'text', ...MORE },
  { id: 'spl_Objectives', label: 'Objectives', section: 'support-plan', holds: 'text', ...MORE },
  { id: 'spl_ActionPlan', label: 'Action Plan', section: 'support-plan', holds: 'text', ...MORE },
  { id: 'spl_PlannedEndDate', label: 'Planned End Date', section: 'support-plan', holds: 'date', ...MORE },
  { id: 'spl_ActualEndDate', label: 'Actual End Date', section: 'support-plan', holds: 'date', ...MORE },
  { id: 'spl_Type', label: 'Type', section: 'support-plan', holds: 'one', ...MORE, codes: SUPPORT_PLAN_TYPE },
  { id: 'con_Consent', label: 'Consent', section: 'consent', holds: 'yes-no', ...CORE },
]

const BY_ID = new Map(HTCDS_FIELDS.map((field) => [field.id, field]))
export const htcdsField = (id: string): HtcdsField | undefined => BY_ID.get(id)
