// Tells ThreadSanitizer of Swift's Mutex, loaded before Swift's own library: where two threads want it at once, one waits
// in that library, which is built without the sanitizer, so that every second access would look like a race.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// https://github.com/llvm/llvm-project/blob/main/compiler-rt/lib/tsan/rtl/tsan_interface_ann.h; absent in other programs.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

#define CONTEXT __attribute__((swift_context))
typedef __attribute__((swiftcall)) void (*Lock)(uint32_t, CONTEXT void *);
typedef __attribute__((swiftcall)) void (*Unlock)(CONTEXT void *);

// Synchronization._MutexHandle._lockSlow(UInt32) and ._unlockSlow(), of Swift 6.2 and 6.3.
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

__attribute__((swiftcall)) void lockSlow(uint32_t thread, CONTEXT void *mutex) __asm__(LOCK);
__attribute__((swiftcall)) void unlockSlow(CONTEXT void *mutex) __asm__(UNLOCK);

__attribute__((swiftcall)) void lockSlow(uint32_t thread, CONTEXT void *mutex) {
  ((Lock)dlsym(RTLD_NEXT, LOCK))(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlockSlow(CONTEXT void *mutex) {
  if (__tsan_release) __tsan_release(mutex);
  ((Unlock)dlsym(RTLD_NEXT, UNLOCK))(mutex);
}
