/**
 * What a file is about. The server cannot tell one from another. `encounter`: a contact without a file; `group`: a list of who comes, by alias;
 * `safeguarding`: one allegation about staff; `directory`: the agency's services; `supervision`: talks of a worker with a supervisor;
 * `packet`: chosen facts for somebody outside; `stocktaking`: a look at a whole country or district; `ethics`: hard questions of the agency;
 * `appointments`: days of one child that a specialist lets others know of without their content; `contact-point`: what passes between this agency and others of its network.
 */
export const FILE_TYPES = [
  'child',
  'encounter',
  'group',
  'safeguarding',
  'directory',
  'supervision',
  'packet',
  'stocktaking',
  'ethics',
  'contact-point',
  'appointments',
] as const
export type FileType = (typeof FILE_TYPES)[number]
