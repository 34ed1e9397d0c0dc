declare const brand: unique symbol;

/** `Brand<string, 'ProductId'>` is a string the compiler refuses to mix with other strings. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type ProductId = Brand<string, 'ProductId'>;
