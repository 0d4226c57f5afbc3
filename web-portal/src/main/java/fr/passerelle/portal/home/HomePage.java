package fr.passerelle.portal.home;

import fr.passerelle.home.Home;
import fr.passerelle.home.MyTenant;
import fr.passerelle.home.News;
import fr.passerelle.home.SeeHome;
import fr.passerelle.home.Waiting;
import fr.passerelle.membership.Role;
import fr.passerelle.portal.Saying;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A person's page over all their tenants: the next useful thing first. */
@Named
@RequestScoped
public class HomePage {
  private static final int SHOWN_DEADLINES = 4;

  @Inject SeeHome seeHome;
  @Inject CurrentActor current;
  @Inject Attempt attempt;
  @Inject Saying say;

  private Home home = new Home(List.of(), List.of(), List.of());

  public void open() {
    attempt.opening(() -> home = seeHome.handle(current.actor()));
  }

  public List<Waiting> getWaiting() {
    return home.waiting();
  }

  public List<MyTenant> getTenants() {
    return home.tenants();
  }

  /** The tenants whose first steps are left. */
  public List<MyTenant> getBeginnings() {
    return home.tenants().stream().filter(MyTenant::firstSteps).toList();
  }

  /** The newest thanks, which stand in gold; null where there are none. */
  public News getThanks() {
    return home.news().stream()
        .filter(news -> news.kind() == News.Kind.THANKS)
        .findFirst()
        .orElse(null);
  }

  /** What happened, without the thanks that stand in gold already. */
  public List<News> getNews() {
    News gold = getThanks();
    return home.news().stream().filter(news -> news != gold).toList();
  }

  /** The nearest deadlines. */
  public List<Waiting> getDeadlines() {
    return home.waiting().stream()
        .filter(waiting -> waiting.deadline() != null)
        .limit(SHOWN_DEADLINES)
        .toList();
  }

  /** What waits, in one sentence. */
  public String getSummary() {
    int count = home.waiting().size();
    if (count == 0 && !getBeginnings().isEmpty()) {
      return say.of("home.begin");
    }
    if (count == 0) {
      return say.of(home.tenants().isEmpty() ? "home.noTenant" : "home.nothing");
    }
    Waiting first = home.waiting().get(0);
    return first.deadline() == null || say.past(first.deadline())
        ? say.of("home.waiting", count)
        : say.of("home.waitingUntil", count, say.day(first.deadline(), first.zone()))
            .replace("..", ".");
  }

  /** Where to go for what waits. */
  public String target(Waiting waiting) {
    String challenge = "/t/" + waiting.slug() + "/challenges/" + waiting.challengeId();
    return switch (waiting.kind()) {
      case ACCEPT_TERMS, FORM_TEAM -> challenge;
      case HAND_IN, IMPROVE -> challenge + "/solution";
      case JUDGE -> challenge + "/jury";
      case DECIDE, THANK -> challenge + "/results";
    };
  }

  /** Where a piece of news leads. */
  public String target(News news) {
    String challenge = "/t/" + news.slug() + "/challenges/" + news.challengeId();
    return news.submissionId() == null ? challenge : challenge + "/solution";
  }

  /** The act itself, as the heading of a line. */
  public String title(Waiting waiting) {
    return say.of("waiting." + waiting.kind(), waiting.challengeTitle(), waiting.count());
  }

  public String headline(News news) {
    return say.of("news." + news.kind(), news.challengeTitle(), news.tenantName());
  }

  /** What the person is in the tenant, in a word or two. */
  public String standing(MyTenant tenant) {
    if (tenant.roles().contains(Role.OWNER)) {
      return say.word("role", Role.OWNER);
    }
    return say.word("circle", tenant.circle());
  }

  /** Two letters for the square beside a tenant's name. */
  public String monogram(String tenantName) {
    return say.initials(tenantName);
  }
}
