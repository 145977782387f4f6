#include <nettle/sha2.h>
#include <nettle/version.h>

// The length went with the fourth version.
static inline void congkhai_sha256_digest(struct sha256_ctx *context, uint8_t *digest) {
#if NETTLE_VERSION_MAJOR < 4
  sha256_digest(context, SHA256_DIGEST_SIZE, digest);
#else
  sha256_digest(context, digest);
#endif
}
