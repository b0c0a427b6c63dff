/** A page that has nothing to show but why. */
export function MessagePage({ title, message }: { title: string; message: string }) {
  return (
    <section className="panel message">
      <h1>{title}</h1>
      <p>{message}</p>
      <p>
        <a className="button" href="/">
          To the overview
        </a>
      </p>
    </section>
  );
}
