// Thread-safe lazy initialization.
#pragma once

#include <atomic>
#include <memory>

namespace fanjian::text {

// What `slot` holds, or what `make` gives: a std::unique_ptr that the slot owns from then on. Two that come
// at the same time both make one; the second is thrown away.
template <class T, class Make>
const T& get_lazy(std::atomic<T*>& slot, Make make) {
  if (const T* there = slot.load(std::memory_order_acquire)) return *there;
  std::unique_ptr<T> own = make();
  T* expected = nullptr;
  if (slot.compare_exchange_strong(expected, own.get(), std::memory_order_acq_rel)) return *own.release();
  return *expected;
}

// A place for one such thing.
template <class T>
class Lazy {
 public:
  Lazy() = default;
  Lazy(const Lazy&) = delete;
  Lazy& operator=(const Lazy&) = delete;
  ~Lazy() { delete slot_.load(std::memory_order_relaxed); }
  template <class Make>
  const T& get(Make make) {
    return get_lazy(slot_, make);
  }

 private:
  std::atomic<T*> slot_{};
};

}  // namespace fanjian::text
