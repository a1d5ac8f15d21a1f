/** Where a device stores what it knows of the app itself: written by the service worker, read by the page. */
export const KEPT_APP = { cache: 'app-release', state: '/kept-app.json', files: '/kept-app-files/' } as const

/** The page sends it to the service worker, which compares the app that the server gives. */
export const LOOK_AT_APP = 'look-at-app'

/**
 * The page sends it to the running service worker before a newer one starts, which it does only once the running one has
 * nothing left to do: what that is still fetching ends.
 */
export const STOP_FETCHING = 'stop-fetching'
