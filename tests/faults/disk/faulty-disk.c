/*
 * A disk that can be watched and can fail, put between a process and its C library (LD_PRELOAD). It looks only at paths below
 * TANDEM_DISK_FOLDER. Every write, truncation, sync, creation, renaming and removal goes into the log at TANDEM_DISK_LOG, in the
 * order in which it was done; TANDEM_DISK_ORDERS is a file of six 32-bit numbers, changed from outside while the process runs:
 *
 *   0 count    counted up by every write, truncation, sync, creation and renaming
 *   1 at       the operation that fails, by that count; 0 for none
 *   2 how      an errno; -1 ends the process by SIGKILL before the operation, -2 writes half of it and then ends it, -3 pulls the
 *              disk out: the folder is gone under its name (it has '.pulled' behind it), and what is open fails from then on
 *   3 sticky   1: all after it fail too, until it is set to 0
 *   4 failed   how many have failed
 *   5 half     1: the first failing write writes half of what it was given, as a full disk does
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder;
static size_t folder_length;
static int log_fd = -1;
static volatile int32_t *orders;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void start(void) {
  folder = getenv("TANDEM_DISK_FOLDER");
  if (!folder) return;
  folder_length = strlen(folder);
  const char *log_path = getenv("TANDEM_DISK_LOG");
  if (log_path) log_fd = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  const char *orders_path = getenv("TANDEM_DISK_ORDERS");
  if (orders_path) {
    int fd = syscall(SYS_openat, AT_FDCWD, orders_path, O_RDWR | O_CLOEXEC);
    if (fd >= 0) {
      void *map = mmap(NULL, 24, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (map != MAP_FAILED) orders = map;
      syscall(SYS_close, fd);
    }
  }
}

static int is_watched(const char *path) {
  return folder && path && strncmp(path, folder, folder_length) == 0;
}

/* The path behind a descriptor, where it is watched. */
static int watched_path(int fd, char *path) {
  if (!folder) return 0;
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, 4000);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_watched(path);
}

static void note(char op, const char *path, const char *other, uint64_t offset, const void *data, uint32_t length) {
  if (log_fd < 0) return;
  uint16_t sizes[2] = {(uint16_t)strlen(path), (uint16_t)(other ? strlen(other) : 0)};
  struct iovec parts[7] = {{&op, 1}, {&offset, 8}, {&length, 4}, {sizes, 4}, {(void *)path, sizes[0]},
                           {(void *)other, sizes[1]}, {(void *)data, data ? length : 0}};
  int saved = errno;
  syscall(SYS_writev, log_fd, parts, 7);
  errno = saved;
}

static void pull_out(void) {
  char away[4100];
  snprintf(away, sizeof away, "%s.pulled", folder);
  syscall(SYS_rename, folder, away);
  orders[2] = ENODEV;
  orders[3] = 1;
}

enum { GO_ON, FAIL, HALF };

/* Counts an operation and says what is to become of it. A process that is to die dies here. */
static int decide(int is_write) {
  if (!orders) return GO_ON;
  int32_t number = ++orders[0];
  int32_t at = orders[1];
  if (at == 0 || number < at || (number > at && !orders[3])) return GO_ON;
  if (orders[2] == -3) pull_out();
  if (orders[2] == -2 && is_write) return HALF;
  if (orders[2] < 0) syscall(SYS_kill, getpid(), SIGKILL);
  orders[4]++;
  if (is_write && orders[5] && number == at) return HALF;
  errno = orders[2];
  return FAIL;
}

static void die_if_told(void) {
  if (orders && orders[2] == -2) syscall(SYS_kill, getpid(), SIGKILL);
}

static ssize_t do_write(int fd, const void *data, size_t count, off64_t offset, int has_offset) {
  char path[4001];
  if (!watched_path(fd, path)) return has_offset ? syscall(SYS_pwrite64, fd, data, count, offset) : syscall(SYS_write, fd, data, count);
  pthread_mutex_lock(&lock);
  ssize_t done = -1;
  int verdict = decide(1);
  if (verdict != FAIL) {
    if (verdict == HALF && count > 1) count /= 2;
    int appends = !has_offset && (fcntl(fd, F_GETFL) & O_APPEND);
    off64_t at = has_offset ? offset : lseek64(fd, 0, appends ? SEEK_END : SEEK_CUR);
    done = has_offset ? syscall(SYS_pwrite64, fd, data, count, offset) : syscall(SYS_write, fd, data, count);
    if (done > 0) note('w', path, NULL, at, data, done);
    if (verdict == HALF) die_if_told();
  }
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t count, off64_t offset) { return do_write(fd, data, count, offset, 1); }
ssize_t pwrite(int fd, const void *data, size_t count, off_t offset) { return do_write(fd, data, count, offset, 1); }
ssize_t write(int fd, const void *data, size_t count) { return do_write(fd, data, count, 0, 0); }

#define ON_DESCRIPTOR(op, offset, call) \
  char path[4001]; \
  if (!watched_path(fd, path)) return call; \
  pthread_mutex_lock(&lock); \
  int done = -1; \
  if (decide(0) != FAIL) { \
    done = call; \
    if (done == 0) note(op, path, NULL, offset, NULL, 0); \
  } \
  pthread_mutex_unlock(&lock); \
  return done

int fsync(int fd) { ON_DESCRIPTOR('s', 0, (int)syscall(SYS_fsync, fd)); }
int fdatasync(int fd) { ON_DESCRIPTOR('s', 0, (int)syscall(SYS_fdatasync, fd)); }
int ftruncate64(int fd, off64_t size) { ON_DESCRIPTOR('t', size, (int)syscall(SYS_ftruncate, fd, size)); }
int ftruncate(int fd, off_t size) { ON_DESCRIPTOR('t', size, (int)syscall(SYS_ftruncate, fd, size)); }

#define ON_PATHS(op, from, to, counted, call) \
  if (!is_watched(from)) return call; \
  pthread_mutex_lock(&lock); \
  int done = -1; \
  if (!(counted) || decide(0) != FAIL) { \
    done = call; \
    if (done == 0) note(op, from, to, 0, NULL, 0); \
  } \
  pthread_mutex_unlock(&lock); \
  return done

int rename(const char *from, const char *to) { ON_PATHS('r', from, to, 1, (int)syscall(SYS_rename, from, to)); }
int unlink(const char *path) { ON_PATHS('u', path, NULL, 0, (int)syscall(SYS_unlink, path)); }
int remove(const char *path) { REAL(remove); ON_PATHS('u', path, NULL, 0, real(path)); }
int unlinkat(int at, const char *path, int flags) {
  REAL(unlinkat);
  ON_PATHS('u', path, NULL, 0, real(at, path, flags));
}
int mkdir(const char *path, mode_t mode) { ON_PATHS('d', path, NULL, 0, (int)syscall(SYS_mkdir, path, mode)); }

static int do_open(const char *path, int flags, mode_t mode) {
  if (!is_watched(path) || !(flags & (O_CREAT | O_TRUNC))) return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  pthread_mutex_lock(&lock);
  int existed = syscall(SYS_faccessat, AT_FDCWD, path, F_OK) == 0;
  int done = -1;
  if (existed || decide(0) != FAIL) {
    done = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (done >= 0 && !existed) note('c', path, NULL, 0, NULL, 0);
    else if (done >= 0 && (flags & O_TRUNC)) note('t', path, NULL, 0, NULL, 0);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

#define MODE_OF \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list more; \
    va_start(more, flags); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }

int open(const char *path, int flags, ...) { MODE_OF; return do_open(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF; return do_open(path, flags | O_LARGEFILE, mode); }
