import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Folder } from '#domain/entry/ids.ts'

const FOLDER_WORDS: Readonly<Record<Folder, MessageDescriptor>> = {
  card: msg({ context: 'in the list “folder words”', message: 'Card' }),
  identity: msg`Who and contacts`,
  care: msg`Care and plan`,
  health: msg({ context: 'in the list “folder words”', message: 'Health' }),
  therapy: msg`Talks with the psychologist`,
  status: msg`Papers and rights`,
  justice: msg({ context: 'in the list “folder words”', message: 'Justice' }),
  whereabouts: msg({ context: 'in the list “folder words”', message: 'Whereabouts' }),
  origins: msg({ context: 'in the list “folder words”', message: 'Origins' }),
}
export const folderWords = (folder: Folder): MessageDescriptor => FOLDER_WORDS[folder]
