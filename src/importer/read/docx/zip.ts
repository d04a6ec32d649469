import { crc32, inflateRawSync } from 'node:zlib';

/** What a zip lists of one of its files. */
export interface ZipEntry {
  name: string;
  /** Packed bytes as they stand in the archive. */
  packed: Uint8Array;
  method: number;
  /** Size and checksum it claims to have unpacked. */
  size: number;
  crc: number;
}

/** A zip that cannot be read: why, in words for people. */
export class ZipFault extends Error {}

/**
 * The files of a zip, by its directory (APPNOTE 6.3.10, 4.3.12 and 4.3.16); nothing is unpacked. fflate checks no checksum and takes
 * two files of one name, jszip knows no limit while it unpacks: what is read here must be whole, one, and small.
 * @throws ZipFault when the bytes are no zip, or damaged
 */
export function listZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const entries = new Map<string, ZipEntry>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault('目录坏了');
      const [nameSize, extraSize, noteSize] = [
        view.getUint16(at + 28, true),
        view.getUint16(at + 30, true),
        view.getUint16(at + 32, true),
      ];
      if ((view.getUint16(at + 8, true) & 1) !== 0) throw new ZipFault('加了密码');
      const name = new TextDecoder()
        .decode(bytes.subarray(at + 46, at + 46 + nameSize))
        .replaceAll('\\', '/');
      const packedSize = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== 0x04034b50) throw new ZipFault(`${name} 坏了`);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > bytes.length) throw new ZipFault(`${name} 不完整`);
      if (entries.has(name)) throw new ZipFault(`有两个 ${name}`);
      entries.set(name, {
        name,
        packed: bytes.subarray(start, start + packedSize),
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 24, true),
        crc: view.getUint32(at + 16, true),
      });
      at += 46 + nameSize + extraSize + noteSize;
    }
  } catch (error) {
    if (error instanceof RangeError) throw new ZipFault('不完整');
    throw error;
  }
  return entries;
}

/** Where the directory's end stands: in the last 64 kB, after it only a note. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ZipFault('不是压缩包，或者没有下载完');
}

/**
 * Unpacks one file, at most `limit` bytes of it, whatever size it claims.
 * @throws ZipFault when it is larger, damaged, or packed in a way no Word file is
 */
export function unpack(entry: ZipEntry, limit: number): Uint8Array {
  const bytes = inflate(entry, limit);
  if (bytes.length > limit)
    throw new ZipFault(`${entry.name} 解开后超过 ${Math.round(limit / 1024 / 1024)} MB`);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ZipFault(`${entry.name} 坏了`);
  return bytes;
}

function inflate({ method, packed, name }: ZipEntry, limit: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipFault(`${name} 的压缩方法不认识`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ZipFault(`${name} 解开后超过 ${Math.round(limit / 1024 / 1024)} MB`);
    throw new ZipFault(`${name} 坏了`);
  }
}
