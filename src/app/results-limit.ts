/** How many results a page shows at first, and adds at a time. */
export const RESULTS = 24;
