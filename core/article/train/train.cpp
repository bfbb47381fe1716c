#include "article/train/train.h"

#include <algorithm>
#include <cmath>
#include <array>
#include <random>

#include "article/lexical/gloss.h"
#include "article/lexical/lines.h"

namespace fanjian::article::train {
namespace {

constexpr int epochs = 30, averaged_from = 10;
constexpr double rate = 0.15, margin = 0.5;
constexpr double penalty = 60;
constexpr std::size_t follows = fact_count * line_roles;

bool is_junk(std::size_t role) {
  switch (static_cast<LineRole>(role)) {
    case LineRole::body:
    case LineRole::item:
    case LineRole::heading:
    case LineRole::headline:
    case LineRole::deck: return false;
    default: return true;
  }
}

// How wrong `ours` is where `theirs` is right.
double cost(std::size_t ours, std::size_t theirs) {
  if (ours == theirs) return 0;
  const auto body = [](std::size_t r) {
    return static_cast<LineRole>(r) == LineRole::body || static_cast<LineRole>(r) == LineRole::item;
  };
  if (body(ours) && body(theirs)) return 0.5;
  if (body(theirs)) return is_junk(ours) ? 4 : 3;
  return 1.5;
}

// A chain of conditional probabilities, where wrong sequences count for more the worse they are
// (softmax margin), kept small by a penalty on the squares; AdaGrad, averaged over the later epochs.
class Learner {
 public:
  explicit Learner(const std::vector<Example>& examples)
      : examples_(examples), w_(role_weight_count), square_(role_weight_count, 1e-6) {}

  Weights run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < examples_.size(); ++i) order.push_back(i);
    std::minstd_rand random(20210312);
    std::size_t total = 0;
    for (const Example& e : examples_) total += e.lines.size();
    std::vector<double> mean(w_.size());
    int means = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const std::size_t i : order) step(examples_[i], static_cast<double>(total));
      if (epoch < averaged_from) continue;
      for (std::size_t k = 0; k < w_.size(); ++k) mean[k] += w_[k];
      ++means;
    }
    if (means > 0)
      for (std::size_t k = 0; k < w_.size(); ++k) w_[k] = mean[k] / means;
    double most = 1e-9;
    for (const double w : w_) most = std::max(most, std::abs(w));
    Weights out;
    const double scale = std::min(127 / most, 16.0);
    for (const double w : w_) out.values.push_back(static_cast<std::int8_t>(std::lround(w * scale)));
    return out;
  }

 private:
  using Row = std::array<double, line_roles>;

  void step(const Example& e, double total) {
    const std::size_t n = e.lines.size();
    if (n == 0) return;
    // Probabilities are scaled line by line, so that they neither vanish nor overflow.
    std::vector<Row> own(n), forward(n), backward(n);
    for (std::size_t i = 0; i < n; ++i) {
      own[i] = {};
      e.lines[i].facts.each([&](std::size_t fact) {
        for (std::size_t r = 0; r < line_roles; ++r) own[i][r] += w_[fact * line_roles + r];
      });
      const auto right = static_cast<std::size_t>(e.roles[i]);
      double most = -1e9;
      for (std::size_t r = 0; r < line_roles; ++r) {
        own[i][r] += margin * cost(r, right);
        if (e.lines[i].allowed >> r & 1 || r == right) most = std::max(most, own[i][r]);
      }
      for (std::size_t r = 0; r < line_roles; ++r)
        own[i][r] = e.lines[i].allowed >> r & 1 || r == right ? std::exp(own[i][r] - most) : 0;
    }
    std::array<Row, line_roles + 1> follow;
    for (std::size_t b = 0; b <= line_roles; ++b)
      for (std::size_t r = 0; r < line_roles; ++r) follow[b][r] = std::exp(w_[follows + b * line_roles + r]);
    std::vector<double> scale(n);
    for (std::size_t i = 0; i < n; ++i) {
      Row x = follow[line_roles];
      if (i > 0) {
        x = {};
        for (std::size_t b = 0; b < line_roles; ++b)
          for (std::size_t r = 0; r < line_roles; ++r) x[r] += forward[i - 1][b] * follow[b][r];
      }
      for (std::size_t r = 0; r < line_roles; ++r) scale[i] += x[r] *= own[i][r];
      for (std::size_t r = 0; r < line_roles; ++r) forward[i][r] = x[r] / scale[i];
    }
    backward[n - 1].fill(1);
    for (std::size_t i = n - 1; i-- > 0;)
      for (std::size_t r = 0; r < line_roles; ++r) {
        double x = 0;
        for (std::size_t a = 0; a < line_roles; ++a) x += follow[r][a] * own[i + 1][a] * backward[i + 1][a];
        backward[i][r] = x / scale[i + 1];
      }
    // The gradient: what is expected less what is there.
    gradient_.clear();
    touched_.clear();
    const double decay = penalty * static_cast<double>(n) / total * e.weight;
    for (std::size_t i = 0; i < n; ++i) {
      Row p;
      for (std::size_t r = 0; r < line_roles; ++r) p[r] = forward[i][r] * backward[i][r];
      p[static_cast<std::size_t>(e.roles[i])] -= 1;
      e.lines[i].facts.each([&](std::size_t fact) {
        for (std::size_t r = 0; r < line_roles; ++r) add(fact * line_roles + r, p[r] * e.weight);
      });
      const auto right = static_cast<std::size_t>(e.roles[i]);
      if (i == 0) {
        for (std::size_t r = 0; r < line_roles; ++r) add(follows + line_roles * line_roles + r, p[r] * e.weight);
        continue;
      }
      for (std::size_t b = 0; b < line_roles; ++b)
        for (std::size_t r = 0; r < line_roles; ++r)
          add(follows + b * line_roles + r,
              e.weight * forward[i - 1][b] * follow[b][r] * own[i][r] * backward[i][r] / scale[i]);
      add(follows + static_cast<std::size_t>(e.roles[i - 1]) * line_roles + right, -e.weight);
    }
    for (const std::size_t k : touched_) {
      const double g = gradient_[k] + decay * w_[k];
      square_[k] += g * g;
      w_[k] -= rate * g / std::sqrt(square_[k]);
    }
  }

  void add(std::size_t k, double by) {
    if (gradient_.empty()) gradient_.resize(role_weight_count);
    if (gradient_[k] == 0) touched_.push_back(k);
    gradient_[k] += by;
    if (gradient_[k] == 0) gradient_[k] = 1e-300;
  }

  const std::vector<Example>& examples_;
  std::vector<double> w_, square_, gradient_;
  std::vector<std::size_t> touched_;
};

}  // namespace

LineRole role_of(const AnnotatedLine& line) {
  const std::string& role = line.role;
  for (std::size_t r = 0; r < line_roles; ++r)
    if (role == line_role_names[r]) return static_cast<LineRole>(r);
  if (role == "list-item" || (role == "other" && line.key("kind") == "table")) return LineRole::item;
  if (role == "other") return LineRole::navigation;
  return LineRole::body;  // paragraphs, questions, answers, quotations, notes
}

void add_whole(const AnnotatedStory& story, std::vector<Example>& out) {
  std::vector<LineRole> roles;
  for (const AnnotatedLine& line : story.lines) roles.push_back(role_of(line));
  Example e = example_of(story.text, roles, 1);
  if (!e.lines.empty()) out.push_back(std::move(e));
}

void add_examples(const AnnotatedStory& story, int weight, std::vector<Example>& out) {
  // Lines [from, to) for which `keep` holds.
  const auto part = [&](auto keep) {
    std::string text;
    std::vector<LineRole> roles;
    for (const AnnotatedLine& line : story.lines) {
      const LineRole role = role_of(line);
      if (!keep(role, roles.size())) continue;
      (text += line.text) += '\n';
      roles.push_back(role);
    }
    if (roles.empty()) return;
    Example e = example_of(text, roles, weight);
    if (!e.lines.empty()) out.push_back(std::move(e));
  };
  const std::size_t before = out.size();
  part([](LineRole, std::size_t) { return true; });
  // As pasted: only the story, and what touches it.
  std::size_t first = story.lines.size(), last = 0;
  for (std::size_t i = 0; i < story.lines.size(); ++i)
    if (const LineRole r = role_of(story.lines[i]); r == LineRole::headline || r == LineRole::body) {
      first = std::min(first, i);
      last = i;
    }
  if (first > 0 || last + 1 < story.lines.size()) {
    std::size_t i = 0;
    part([&](LineRole, std::size_t) {
      const std::size_t at = i++;
      return at >= first && at <= last + 3;
    });
  }
  part([](LineRole role, std::size_t) { return role != LineRole::navigation && role != LineRole::notice; });
  // The same story three times is one story.
  if (out.size() - before > 2 && out[out.size() - 1].roles == out[before].roles) out.pop_back();
}

}  // namespace fanjian::article::train

namespace fanjian::article::train {

Weights learn(const std::vector<Example>& examples) { return Learner(examples).run(); }

Example example_of(const std::string& text, const std::vector<LineRole>& roles, int weight) {
  Example e;
  const auto glosses = find_glosses(text);
  const auto lines = split_lines(text, glosses);
  if (lines.size() != roles.size()) return e;
  e.lines = read_line_facts(FoldedStory(text, glosses), lines);
  e.roles = roles;
  e.weight = weight;
  for (std::size_t i = 0; i < roles.size(); ++i)
    if (!(e.lines[i].allowed >> static_cast<unsigned>(roles[i]) & 1)) ++e.forbidden;
  return e;
}

}  // namespace fanjian::article::train
