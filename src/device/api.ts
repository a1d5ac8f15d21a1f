import type { AttendanceOnly } from './attendance/api.ts'
import type { ChildPageDevice } from './child-page/api.ts'
import type { ContactsDevice } from './contacts/api.ts'
import type { EvidenceDevice } from './evidence/api.ts'
import type { FileAccess, StopsDevice } from './access/api.ts'
import type { UndoesMovingIn } from './access/together/api.ts'
import type { Families } from './families/api.ts'
import type { FilesDevice } from './files/api.ts'
import type { Topic } from './kept/changed-rows.ts'
import type { MovingInDevice } from './moving-in/api.ts'
import type { NetworkDevice } from './network/api.ts'
import type { Packets } from './packets/api.ts'
import type { Enrolment, PeopleDevice } from './people/api.ts'
import type { Safeguarding } from './safeguarding/api.ts'
import type { Delivery } from './sync/api.ts'
import type { VaultDevice } from './vault/api.ts'

/**
 * What a practitioner's device can do. The same object serves the app (through its worker), the command line and the tests.
 * Values are plain data and pass `structuredClone`. Every method that needs opened keys answers `locked` while they are not.
 */
export interface Device
  extends VaultDevice,
    Enrolment,
    PeopleDevice,
    FilesDevice,
    FileAccess,
    StopsDevice,
    Delivery,
    Packets,
    EvidenceDevice,
    Families,
    Safeguarding,
    AttendanceOnly,
    ChildPageDevice,
    ContactsDevice,
    MovingInDevice,
    UndoesMovingIn,
    NetworkDevice {
  /** Calls back after every change; `topics` say what to read again. Returns how to stop. */
  subscribe(changed: (topics: readonly Topic[]) => void): Promise<() => void>
}
