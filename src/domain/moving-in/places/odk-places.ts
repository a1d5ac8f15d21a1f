import { type FieldPlaces, inWords, narrow, placed } from './field-place.ts'

/**
 * Fields that ODK and Kobo write beside the questions of a form. The telephone, the device and the place are those of
 * whoever asked. The questions are an agency's own: their names and labels are guessed like the headings of a list.
 */
export const ODK_PLACES: FieldPlaces = placed(
  [
    inWords('of-the-record'),
    `KEY PARENT_KEY _uuid _id _index __id meta/instanceID meta-instanceID meta/rootUuid meta/instanceName
    meta-instanceName instanceID instanceName start end today deviceid subscriberid simserial phonenumber username
    email audit SubmissionDate SubmitterID SubmitterName AttachmentsPresent AttachmentsExpected Status ReviewState
    DeviceID Edits FormVersion _submission_time _submitted_by _status _validation_status _notes _tags __version__
    _parent_table_name _parent_index _submission__id _submission__uuid _submission__submission_time
    _submission__validation_status _submission__notes _submission__status _submission__submitted_by
    _submission___version__ _submission__tags formhub/uuid _xform_id_string _bamboo_dataset_id __Submissions-id
    __system/submissionDate __system/updatedAt __system/submitterId __system/submitterName
    __system/attachmentsPresent __system/attachmentsExpected __system/status __system/reviewState
    __system/deviceId __system/edits __system/formVersion`,
  ],
  [narrow('of-the-record'), '_geolocation start-geopoint _attachments'],
)

/** How a row of the children and a row of a repeat name the same submission, the best first. */
export const ODK_NUMBERS = [
  ['_uuid', '_submission__uuid'],
  ['_uuid', '_uuid'],
  ['_id', '_submission__id'],
  ['_id', '_id'],
  ['KEY', 'PARENT_KEY'],
  ['KEY', 'KEY'],
  ['__id', '__Submissions-id'],
  ['__id', '__id'],
  ['_index', '_parent_index'],
  ['meta/instanceID', 'meta/instanceID'],
] as const

/** Fields of which each alone says that ODK or Kobo wrote the sheet. */
export const ODK_SURELY = [
  '_submission_time',
  '_xform_id_string',
  'formhub/uuid',
  'meta/instanceID',
  'meta-instanceID',
  'SubmissionDate',
  '__system/submissionDate',
  'PARENT_KEY',
] as const
