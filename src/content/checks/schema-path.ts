import type { z } from 'astro/zod';

/** A schema that holds others, as far as it is looked at here. */
interface Holder {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  def?: { innerType?: unknown; out?: unknown; type?: string };
}

/** The fields on a path, from the outermost to the one at its end, as far as the schema has them. */
export function fieldsOn(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const found: z.ZodType[] = [];
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    const { shape, element, valueType } = unwrap(here);
    here = shape ? shapeAt(shape, String(key)) : (element ?? valueType);
    if (here === undefined) break;
    found.push(here);
  }
  return found;
}

/** The fields an object has at a path, by name. */
export const shapeOf = (
  schema: z.ZodType,
  path: readonly PropertyKey[],
): Readonly<Record<string, z.ZodType>> | undefined =>
  unwrap(path.length === 0 ? schema : fieldsOn(schema, path).at(path.length - 1)).shape;

const shapeAt = (shape: Record<string, z.ZodType>, key: string): z.ZodType | undefined =>
  Object.hasOwn(shape, key) ? shape[key] : undefined;

function unwrap(schema: unknown): Holder {
  const { def } = (schema ?? {}) as Holder;
  if (def?.innerType) return unwrap(def.innerType);
  if (def?.type === 'pipe') return unwrap(def.out);
  return (schema ?? {}) as Holder;
}
