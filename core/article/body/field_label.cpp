#include "article/body/field_label.h"

#include "article/head/name_patterns.h"

namespace fanjian::article {
namespace {

constinit const Table labels{
    u"时间 地点 电话 地址 日期 票价 主办 承办 协办 主讲 对象 名称 网址 邮箱 人数 费用 报名 问 答 "
    u"记者 备注 注 时长 价格 "
    u"主持 导演 主演 片长 出版 作者 编辑 来源 热线 传真 邮编 类型 规格 数量 单位 金额 年龄 性别 "
    u"姓名 编号 交通 展期 开放 "
    u"专线 联系 微信 网站 链接 关键 标签 学员 学生 老师 主席 委员"};

}  // namespace

bool is_field_label(Chars label) {
  return longest_at(label, 0, labels) > 0 && longest_at(label, 0, u"记者 问 答 主持 老师 主席 委员 学生 学员") == 0;
}

bool is_labelled(Chars t, const Line& line) {
  const std::size_t colon = t.find(U':');
  return colon != Chars::npos && colon <= 6 &&
         (line.stops > 0 || is_name(t.substr(0, colon)) || longest_at(t, 0, labels) > 0);
}

}  // namespace fanjian::article
