/** 10 MB, what one message across the bridge may carry. */
export const LARGEST_DOCUMENT_BYTES = 10 * 1024 * 1024

/** Width times height. A phone's largest picture that fits into 10 MB has fewer; decoded it takes 200 MB. */
export const MOST_PIXELS = 50_000_000
