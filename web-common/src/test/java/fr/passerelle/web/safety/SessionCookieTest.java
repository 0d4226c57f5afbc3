package fr.passerelle.web.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.web.signin.Site;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
  @Test
  void goesByTlsAloneWherePeopleReachTheSiteByTls() {
    assertEquals(Map.of("setSecure", true), setFor(true));
  }

  @Test
  void goesWithoutWhereThereIsNoTls() {
    assertEquals(Map.of("setSecure", false), setFor(false));
  }

  /** What the session's cookie was told. */
  private static Map<String, Object> setFor(boolean tls) {
    Map<String, Object> told = new HashMap<>();
    SessionCookieConfig cookie =
        fake(SessionCookieConfig.class, (method, value) -> told.put(method, value[0]));
    SessionCookie listener = new SessionCookie();
    listener.site =
        new Site() {
          @Override
          public boolean secure() {
            return tls;
          }
        };
    listener.contextInitialized(
        new ServletContextEvent(fake(ServletContext.class, (method, nothing) -> cookie)));
    return told;
  }

  private interface Answer {
    Object to(String method, Object[] values);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, values) -> {
              Object answered = answer.to(method.getName(), values);
              return method.getReturnType() == void.class ? null : answered;
            }));
  }
}
