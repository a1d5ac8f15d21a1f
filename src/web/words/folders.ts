import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Folder } from '#domain/ids.ts'

const FOLDER_WORDS: Readonly<Record<Folder, MessageDescriptor>> = {
  card: msg`Card`,
  identity: msg`Who and contacts`,
  care: msg`Care and plan`,
  health: msg`Health`,
  therapy: msg`Talks with the psychologist`,
  status: msg`Papers and rights`,
  justice: msg`Justice`,
  whereabouts: msg`Whereabouts`,
  origins: msg`Origins`,
}
export const folderWords = (folder: Folder): MessageDescriptor => FOLDER_WORDS[folder]
