/** Parts of an object by name, each with how it is made. */
type Makers = Readonly<Record<string, () => unknown>>;
type Made<Parts extends Makers> = { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };

/** The same object with further parts, each made when it is first asked for: a request needs few of the many parts of a store. */
export function lazily<Plain extends object, Parts extends Makers>(plain: Plain, parts: Parts): Plain & Made<Parts> {
  for (const [name, make] of Object.entries(parts)) {
    const get = (): unknown => {
      const value = make();
      Object.defineProperty(plain, name, { value });
      return value;
    };
    Object.defineProperty(plain, name, { configurable: true, enumerable: true, get });
  }
  return plain as Plain & Made<Parts>;
}
