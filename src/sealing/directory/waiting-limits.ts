/** How long an act on which two people agreed waits before it is done, by the server's clock and on each device. */
export const DELAY_HOURS = 72
/** How long words that were taken out so can be brought back, from the hour at which it was done. */
export const BACK_HOURS = 30 * 24
/** How many acts of one file, or of the directory, may wait at once. */
export const MOST_PROPOSALS = 64
/** Of one member: nobody alone takes the place of what others propose. */
export const MOST_OF_ONE = 16
