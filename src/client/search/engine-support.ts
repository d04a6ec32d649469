/**
 * A WebAssembly module with one type, (externref) → (i32, i32): it compiles only where Pagefind's engine does,
 * which needs reference types and multiple values (about Chrome 96, Safari 15) and a policy that allows compiling.
 */
const PROBE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 1, 111, 2, 127, 127);

/** Whether Pagefind's engine can run here. Asked before its script is fetched: where it cannot run, its bytes are saved. */
export function canRunEngine(): boolean {
  try {
    return new WebAssembly.Module(PROBE) instanceof WebAssembly.Module;
  } catch {
    // Not there, too old, or refused by the policy or a lockdown mode: the answer is no.
    return false;
  }
}
