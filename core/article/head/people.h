// The people whom a story names: who is named again is the same person.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "article/article.h"

namespace fanjian::article {

class People {
 public:
  // `people` must outlive this, and begin empty.
  explicit People(std::vector<Person>& people) : people_(people) {}

  // Of somebody who is there already, only what was not known is added.
  void add(const Person& person) {
    const auto [known, is_new] = known_.try_emplace(person.name, people_.size());
    if (is_new) return people_.push_back(person);
    Person& first = people_[known->second];
    if (first.role_name.empty()) first.role_name = person.role_name;
    if (first.affiliation.empty()) first.affiliation = person.affiliation;
  }

 private:
  std::vector<Person>& people_;
  std::map<std::string, std::size_t> known_;  // by name: where each stands
};

}  // namespace fanjian::article
