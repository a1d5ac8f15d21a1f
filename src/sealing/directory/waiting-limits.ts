/** How long an act on which two people agreed waits before it is done, until the agency sets another time: by the server's clock and on each device. */
export const DELAY_HOURS = 72
/** Between which numbers of hours the agency sets it. */
export const LEAST_DELAY_HOURS = 24
export const MOST_DELAY_HOURS = 14 * 24
/** Within how many hours one custodian removes, or ends the keys of, one member alone. */
export const ALONE_HOURS = 72
/** For how long after it was set back a server asks for no delay: it has forgotten when it took what devices give back. */
export const GIVEN_BACK_HOURS = 72
/** How long words that were taken out so can be brought back, from the hour at which it was done. */
export const BACK_HOURS = 30 * 24
/** How many acts of one file, or of the directory, may wait at once. */
export const MOST_PROPOSALS = 64
/** Of one member: nobody alone takes the place of what others propose. */
export const MOST_OF_ONE = 16
