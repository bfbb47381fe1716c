#include "article/head/lead_in_writer.h"

#include <string>
#include <utility>

namespace fanjian::article {

void LeadInWriter::mark(Part part, std::size_t from, std::size_t to) {
  if (from < to) head.marks.push_back({part, from, to});
}

void LeadInWriter::set_origin(const Origin& s) {
  if (s.outlet < s.outlet_to) head.dateline.publisher = c_.plain(s.outlet, s.outlet_to);
  mark(Part::publisher, s.outlet, s.outlet_to);
  if (s.department_to) {
    head.dateline.department = c_.plain(s.department, s.department_to);
    mark(Part::department, s.department, s.department_to);
  }
  if (s.place_to) set_place(s.place, s.place_to);
  if (s.desk_to) add_desk(s.desk, s.desk_to);
  head.is_dateline = head.has_outlet = true;
}

void LeadInWriter::set_date(const DateMatch& date, std::size_t from) {
  Date& d = head.dateline.date;
  d.raw = c_.plain(from, date.end);
  d.year = date.year, d.month = date.month, d.day = date.day;
  d.iso = iso_date(date.year, date.month, date.day);
  d.span = c_.span(from, date.end);
}

void LeadInWriter::set_place(std::size_t from, std::size_t to) {
  mark(Part::location, from, to);
  if (head.dateline.location.empty()) head.dateline.location = c_.plain(from, to);
}

void LeadInWriter::set_mode(std::size_t from, std::size_t to) {
  mark(Part::mode, from, to);
  head.dateline.mode = c_.plain(from, to);
  head.is_dateline = true;
}

void LeadInWriter::add_desk(std::size_t from, std::size_t to) {
  const std::size_t name = to - from > 2 && c_.text().substr(from, 2) == U"综合" ? 2 : to - from;
  mark(Part::desk, from, from + name);
  Person p;
  p.name = c_.plain(from, from + name);
  p.is_desk = true;
  p.span = c_.span(from, from + name);
  head.people.push_back(p);
}

void LeadInWriter::take(const Byline& byline, bool alone, bool joins) {
  const bool signs = alone && !(byline.mode.empty() && byline.location.empty()) && byline.publisher.empty() &&
                     byline.outlet_to;
  std::string outlet, role;
  if (joins && !byline.publisher.empty() && byline.mode.empty() && byline.location.empty() && byline.marks.size() > 1 &&
      byline.marks[0].part == Part::publisher && byline.marks[1].part == Part::role_name) {
    // 潮新闻客户端 记者 甲 in a line of its own: the outlet belongs to the role.
    Byline joined = byline;
    joined.marks.erase(joined.marks.begin());
    role = c_.plain(joined.marks[0].from, joined.marks[0].to);
    joined.marks[0].from = byline.marks[0].from;
    joined.publisher.clear();
    for (Person& p : joined.people)
      if (p.role_name == role) {
        p.role_name = byline.publisher + role;
        p.affiliation = byline.publisher;
      }
    return take(joined, alone);
  }
  for (const Mark& m : byline.marks) {
    if (signs && m.part == Part::role_name && m.from < byline.outlet_to && byline.outlet_to < m.to) {
      mark(Part::publisher, m.from, byline.outlet_to);
      mark(Part::role_name, byline.outlet_to, m.to);
      outlet = c_.plain(m.from, byline.outlet_to);
      role = c_.plain(m.from, m.to);
    } else {
      head.marks.push_back(m);
    }
  }
  for (Person p : byline.people) {
    if (signs && p.role_name == role) p.role_name.erase(0, outlet.size());
    head.people.push_back(std::move(p));
  }
  Dateline& d = head.dateline;
  if (signs) d.publisher = outlet;
  if (!byline.publisher.empty() && d.publisher.empty()) d.publisher = byline.publisher;
  if (d.location.empty()) d.location = byline.location;
  if (d.mode.empty()) d.mode = byline.mode;
  if (byline.date && d.date.day == 0) {
    set_date(*byline.date, byline.date_from);
    head.dated = true;
  }
  if (!d.publisher.empty() && alone) head.has_outlet = true;
  if (!d.mode.empty() || (alone && !d.publisher.empty() && !d.location.empty())) head.is_dateline = true;
}

}  // namespace fanjian::article
