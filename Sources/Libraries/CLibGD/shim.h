#include <dlfcn.h>
#include <gd.h>
#include <stdbool.h>

// libgd brings some fifty libraries along, down to codecs of films. It is loaded with the first picture, not with the
// program.

#define GD_FUNCTIONS(each) \
  each(gdFree) \
  each(gdImageAlphaBlending) \
  each(gdImageColorAllocateAlpha) \
  each(gdImageCopyResampled) \
  each(gdImageCreate) \
  each(gdImageCreateFromJpegPtr) \
  each(gdImageCreateFromPngPtr) \
  each(gdImageCreateFromWebpPtr) \
  each(gdImageCreateTrueColor) \
  each(gdImageDestroy) \
  each(gdImageInterlace) \
  each(gdImageJpegPtr) \
  each(gdImagePaletteToTrueColor) \
  each(gdImagePngPtrEx) \
  each(gdImageSaveAlpha) \
  each(gdImageWebpPtrEx) \
  each(gdSetErrorMethod)

/// The functions of libgd that are used, each under its name.
struct __attribute__((swift_attr("@Sendable"))) GD {
#define GD_MEMBER(name) __typeof__(name) *name;
  GD_FUNCTIONS(GD_MEMBER)
#undef GD_MEMBER
};

/// Returns whether libgd is on the machine, with all of these functions.
static inline bool gdLoad(struct GD *_Nonnull gd) {
  void *library = dlopen("libgd.so.3", RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
#define GD_FIND(name) \
  if (!(gd->name = (__typeof__(name) *)dlsym(library, #name))) return false;
  GD_FUNCTIONS(GD_FIND)
#undef GD_FIND
  return true;
}
