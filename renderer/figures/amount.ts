/** 76, 26.25: at most two decimals, none where there are none; a real minus. */
export const amount = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−')
